package dev.milepost.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Places for nodes, each with its port, where programs of any build may run one after another. */
final class NodePlaces implements AutoCloseable {

    private static final int PLACES = 4;
    private static final Duration START = Duration.ofMinutes(3);
    private static final long STOP_S = 30;

    private final Path folder;
    private final Map<String, String> variables;
    private final int shards;
    private final int[] ports =
            IntStream.range(0, PLACES).map(i -> Programs.freePort()).toArray();
    private final Process[] nodes = new Process[PLACES];

    /** @param shards how many of Discord's shards there are, one for each of the first places */
    NodePlaces(Path folder, Map<String, String> variables, int shards) {
        this.folder = folder;
        this.variables = variables;
        this.shards = shards;
    }

    int[] ports() {
        return ports.clone();
    }

    /** Waits until the node is ready; one beyond the shards takes Slack's requests and tips alone. */
    void start(int place, Path jar) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "node" + place, ".log");
        ProcessBuilder builder = Programs.packaged(jar, "256m", folder).redirectOutput(Redirect.to(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(variables);
        environment.putAll(Programs.LOOPBACK);
        environment.putAll(Map.of(
                "MILEPOST_HTTP_PORT", Integer.toString(ports[place]),
                "MILEPOST_LOG_FORMAT", "human",
                "MILEPOST_DATA_DIR", folder.toString()));
        if (place < shards) {
            environment.put("MILEPOST_DISCORD_SHARDS", "%d-%d/%d".formatted(place, place, shards));
        } else {
            environment.remove("DISCORD_TOKEN");
        }
        nodes[place] = builder.start();
        Instant end = Clock.systemUTC().instant().plus(START);
        while (!Files.readString(log).contains("Milepost is ready")) {
            if (!nodes[place].isAlive() || Clock.systemUTC().instant().isAfter(end)) {
                throw new IOException("node %d isn't ready:%n%s".formatted(place, Files.readString(log)));
            }
            pass(Duration.ofMillis(50));
        }
    }

    /** SIGKILL: nothing of it runs any more when this returns. */
    void kill(int place) throws InterruptedException {
        nodes[place].destroyForcibly().waitFor();
    }

    /** Holds a node as it is, connections and all, or lets it go on. */
    void freeze(int place, boolean frozen) throws IOException, InterruptedException {
        new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", Long.toString(nodes[place].pid()))
                .start()
                .waitFor();
    }

    /** SIGTERM, as an operator stops it. */
    void stop(int place) throws InterruptedException {
        nodes[place].destroy();
        if (!nodes[place].waitFor(STOP_S, TimeUnit.SECONDS)) {
            nodes[place].destroyForcibly().waitFor();
        }
    }

    static void pass(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        for (Process node : nodes) {
            if (node != null) {
                node.destroyForcibly();
            }
        }
    }
}
