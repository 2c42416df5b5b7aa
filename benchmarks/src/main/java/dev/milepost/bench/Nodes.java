package dev.milepost.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as it was packaged, once or several times, each in a process of its own. */
final class Nodes implements AutoCloseable {

    private static final long PATIENCE_S = 60;

    private final Path jar;
    private final Path folder;
    private final Map<String, String> variables;
    private final List<Process> running = new ArrayList<>();
    private Duration offset = Duration.ZERO;

    /** @param variables all that stands in their environment, beside the clock's offset and ports */
    Nodes(Path jar, Path folder, Map<String, String> variables) {
        this.jar = jar;
        this.folder = folder;
        this.variables = variables;
    }

    /** By how much the clocks of those are shifted that are started from now on. */
    void shift(Duration by) {
        offset = by;
    }

    Duration offset() {
        return offset;
    }

    int size() {
        return running.size();
    }

    void start() throws IOException {
        start(Map.of());
    }

    /** @param own what stands in its environment alone */
    void start(Map<String, String> own) throws IOException {
        ProcessBuilder builder =
                Programs.packaged(jar, "512m", folder).redirectOutput(Redirect.appendTo(log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Programs.LOOPBACK);
        environment.putAll(Map.of(
                "MILEPOST_LOG_FORMAT", "human",
                "MILEPOST_DATA_DIR", folder.toString(),
                "MILEPOST_CLOCK_OFFSET", offset.toString()));
        environment.putAll(variables);
        environment.putAll(own);
        running.add(builder.start());
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** Lets time pass. @throws IOException with the log if one of them ends of its own accord */
    void pass(Duration time) throws IOException, InterruptedException {
        running.getFirst().waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        if (!running.stream().allMatch(Process::isAlive)) {
            throw new IOException("the program ended by itself:\n" + Files.readString(log()));
        }
    }

    /** SIGKILL: nothing of it runs any more when this returns. */
    void kill(int index) throws InterruptedException {
        Process process = running.remove(index);
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks all of them to end, as an operator does, and waits. */
    void stop() throws InterruptedException {
        running.forEach(Process::destroy);
        for (Process process : running) {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        running.clear();
    }

    /** Processor time of all of them so far. */
    Duration processorTime() {
        return running.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The memory that each takes, in KiB. */
    List<Long> resident() {
        return running.stream().map(node -> Programs.resident(node.pid())).toList();
    }

    @Override
    public void close() {
        running.forEach(Process::destroyForcibly);
    }
}
