package dev.milepost.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged program in a process of its own, and what it holds. */
final class SoakedProcess implements AutoCloseable {

    private static final Pattern ADMIN = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern CALLS = Pattern.compile("milepost_calls_seconds_(\\w+)\\{([^}]*)\\} ([\\d.E+-]+)");

    private final Process process;
    private final String ready;
    private final AtomicInteger packs = new AtomicInteger();

    private SoakedProcess(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /**
     * What a process holds.
     *
     * @param heap bytes, after a full collection
     * @param threads of the operating system
     * @param sockets open ones
     * @param resident KB of memory
     */
    record Held(long heap, long threads, long sockets, long resident) {}

    static SoakedProcess start(Path jar, Path folder, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = Programs.packaged(jar, "256m", folder);
        builder.command()
                .addAll(
                        1,
                        List.of(
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:TrimNativeHeapInterval=5000")); // as the launcher
        builder.environment().putAll(Programs.LOOPBACK);
        builder.environment().put("MILEPOST_LOG_FORMAT", "human");
        builder.environment().putAll(variables);
        Process process = builder.start();
        SoakedProcess program = new SoakedProcess(process, Programs.awaitReady(process));
        Programs.hear(process, program::heard);
        return program;
    }

    private void heard(String line) {
        System.err.println(line);
        if (line.contains("is in use, after")) {
            packs.incrementAndGet();
        }
    }

    /** How many changed packs have come into use. */
    int packs() {
        return packs.get();
    }

    URI slackUrl() {
        return Programs.slackUrl(ready).orElseThrow();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not in: " + text);
        }
        return matcher.group();
    }

    Held held() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        long heap = USED.matcher(jcmd("GC.heap_info"))
                .results()
                .limit(2) // both generations; metaspace comes after them
                .mapToLong(used -> Long.parseLong(used.group(1)) * 1024)
                .sum();
        Path proc = Path.of("/proc/" + process.pid());
        try (Stream<Path> threads = Files.list(proc.resolve("task"));
                Stream<Path> files = Files.list(proc.resolve("fd"))) {
            return new Held(
                    heap,
                    threads.count(),
                    files.filter(SoakedProcess::isSocket).count(),
                    Programs.resident(process.pid()));
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(Programs.jdk("jcmd"), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /** The share of all calls that were answered within {@code seconds}, without delivery. */
    double shareWithin(String seconds) throws IOException {
        double within = 0;
        double all = 0;
        try (InputStream in =
                URI.create(found(ADMIN, ready) + "metrics").toURL().openStream()) {
            Matcher calls = CALLS.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (calls.find()) {
                double value = Double.parseDouble(calls.group(3));
                all += calls.group(1).equals("count") ? value : 0;
                within += calls.group(2).contains("le=\"" + seconds + "\"") ? value : 0;
            }
        }
        return within / all;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
