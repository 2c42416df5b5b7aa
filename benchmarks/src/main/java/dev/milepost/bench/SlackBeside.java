package dev.milepost.bench;

import dev.milepost.slack.FakeSlack;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The same signed slash command against Milepost and against Bolt for Java and for Node, each a process of its own with
 * 128 MB of heap, one after another on loopback.
 */
public final class SlackBeside {

    private static final double HERTZ = 100;
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final Path home;
    private final Duration warm;
    private final Duration measured;
    private final PrintStream out;
    private final FakeSlack slack = FakeSlack.start();
    private String steady = "";

    private SlackBeside(Path home, Duration warm, Duration measured, PrintStream out) {
        this.home = home;
        this.warm = warm;
        this.measured = measured;
        this.out = out;
    }

    /** {@code HOME JAVA ANSWER_FILE WARM_SECONDS MEASURED_SECONDS}. */
    public static void main(String[] args) throws Exception {
        SlackBeside beside = new SlackBeside(
                Path.of(args[0]),
                Duration.ofSeconds(Long.parseLong(args[3])),
                Duration.ofSeconds(Long.parseLong(args[4])),
                System.out);
        beside.run(args[1], args[2]);
        System.exit(0);
    }

    private record Contender(String key, String name, List<String> command) {
        String figure(String name) {
            return "slack.%s.%s".formatted(key, name);
        }
    }

    private void run(String java, String answer) throws Exception {
        String lib = home.resolve("benchmarks/bolt/target/bolt.jar") + File.pathSeparator
                + home.resolve("benchmarks/bolt/target/lib") + "/*";
        String node = home.resolve("benchmarks/boltjs/app.js").toString();
        List<String> heap = List.of("-XX:+UseSerialGC", "-Xmx128m");
        out.println("| what | start to first answer | CPU a request | requests/s | p50, p99 at half that | resident,"
                + " loaded | generator's CPU a request |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |");
        row(
                "ours",
                "Milepost, everything on",
                List.of(java),
                heap,
                List.of(
                        "-jar",
                        home.resolve("bot-app/target/milepost/milepost.jar").toString(),
                        "run"));
        row(
                "bolt",
                "Bolt for Java on `bolt-jetty`",
                List.of(java),
                heap,
                List.of("-cp", lib, "dev.milepost.bench.bolt.Main", "PORT", slack.apiUrl(), answer));
        for (String processes : List.of("1", "2")) {
            row(
                    processes.equals("1") ? "node" : "cluster",
                    "`@slack/bolt` on Node, " + (processes.equals("1") ? "one process" : "cluster of two"),
                    List.of("node", "--max-old-space-size=128"),
                    List.of(),
                    List.of(node, "PORT", slack.apiUrl(), answer, processes));
        }
        out.println(steady);
    }

    @SafeVarargs
    private void row(String key, String name, List<String>... command) throws Exception {
        int port = Programs.freePort();
        List<String> words = new ArrayList<>();
        for (List<String> part : command) {
            words.addAll(part);
        }
        words.replaceAll(word -> word.equals("PORT") ? Integer.toString(port) : word);
        measure(new Contender(key, name, words), port);
    }

    private static void awaitAnswer(SlackLoad load, Process process, long begun, Path log) throws Exception {
        while (!load.answers()) {
            if (!process.isAlive() || System.nanoTime() - begun > 60e9) {
                throw new IllegalStateException("no answer:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void measure(Contender contender, int port) throws Exception {
        SlackLoad load = new SlackLoad(port, FakeSlack.SIGNING_SECRET);
        Path directory = Files.createTempDirectory("beside");
        long begun = System.nanoTime();
        Process process = start(contender, port, directory);
        try {
            awaitAnswer(load, process, begun, directory.resolve("log"));
            double first = (System.nanoTime() - begun) / 1e9;
            load.run(warm, 0);
            double own = cpu(ProcessHandle.current());
            double before = cpu(process.toHandle());
            SlackLoad.Result full = load.run(measured, 0);
            double spent = cpu(process.toHandle()) - before;
            double generator = cpu(ProcessHandle.current()) - own;
            SlackLoad.Result half = load.run(measured, full.perSecond() / 2);
            long resident = tree(process.toHandle())
                    .mapToLong(p -> Programs.resident(p.pid()))
                    .sum();
            Figures.say(contender.figure("first"), first);
            Figures.say(contender.figure("cpu"), spent / full.requests() * 1e6);
            Figures.say(contender.figure("rate"), full.perSecond());
            Figures.say(contender.figure("p99"), half.millis(0.99));
            Figures.say(contender.figure("resident"), resident / 1024.0);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %.0f µs | %,.0f | %.2f, %.2f ms | %d MB | %.0f µs |%s%n",
                    contender.name(),
                    first,
                    spent / full.requests() * 1e6,
                    full.perSecond(),
                    half.millis(0.5),
                    half.millis(0.99),
                    resident / 1024,
                    generator / full.requests() * 1e6,
                    full.wrong() + half.wrong() == 0 ? "" : " " + (full.wrong() + half.wrong()) + " wrong");
            if (steady.isEmpty()) {
                steady = steady(contender, load, process.toHandle());
            }
        } finally {
            tree(process.toHandle()).forEach(ProcessHandle::destroy);
            process.waitFor();
        }
    }

    private static String steady(Contender contender, SlackLoad load, ProcessHandle process)
            throws InterruptedException {
        long before = Programs.resident(process.pid());
        SlackLoad.Result result = load.run(STEADY, 1_000);
        Figures.say("slack.steady.wrong", result.wrong());
        Figures.say("slack.steady.p99", result.millis(0.99));
        return "%n%s at 1,000 a second for %d s: %,d answered, %d wrong, p50 %.2f ms, p99 %.2f ms, slowest %.0f ms, resident %d MB before and %d MB after"
                .formatted(
                        contender.name(),
                        STEADY.toSeconds(),
                        result.requests(),
                        result.wrong(),
                        result.millis(0.5),
                        result.millis(0.99),
                        result.millis(1),
                        before / 1024,
                        Programs.resident(process.pid()) / 1024);
    }

    private Process start(Contender contender, int port, Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(contender.command())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
        environment.put("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
        environment.put("MILEPOST_SLACK_API_URL", slack.apiUrl());
        environment.put("MILEPOST_HTTP_HOST", "127.0.0.1");
        environment.put("MILEPOST_HTTP_PORT", Integer.toString(port));
        environment.put("MILEPOST_ADMIN_PORT", "0");
        return builder.start();
    }

    private static Stream<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** Seconds of processor time that the process and all below it have used. */
    private static double cpu(ProcessHandle process) {
        return tree(process).mapToDouble(SlackBeside::ticks).sum() / HERTZ;
    }

    private static double ticks(ProcessHandle process) {
        String[] fields = read("/proc/" + process.pid() + "/stat")
                .replaceFirst(".*\\) ", "")
                .split(" ", -1);
        return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
