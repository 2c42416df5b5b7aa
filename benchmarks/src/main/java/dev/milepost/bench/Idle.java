package dev.milepost.bench;

import dev.milepost.slack.FakeSlack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How the packaged program answers Slack's signed commands while very many others hold a connection to its public side and
 * never finish a request, what memory that takes, and when those are gone.
 */
final class Idle {

    private static final Duration WARM = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final double PER_SECOND = 100;
    private static final Duration CREEP = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String launcher;
    private final int connections;
    private final int files;

    private Idle(String launcher, int connections, int files) {
        this.launcher = launcher;
        this.connections = connections;
        this.files = files;
    }

    /** Takes the launcher's path, how many connections, and how many files the program may open: 0 for as many as it may anyway. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new Idle(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2])).run();
    }

    private void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("milepost-idle");
        try (FakeSlack slack = FakeSlack.start()) {
            Process process = start(folder, slack);
            try {
                URI address = Programs.slackUrl(Programs.awaitReady(process))
                        .orElseThrow(() -> new IOException("it has no public side"));
                Programs.hear(process, System.err::println);
                measure(process, address.getPort());
            } finally {
                process.destroy();
                process.waitFor();
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private Process start(Path folder, FakeSlack slack) throws IOException {
        String limit = files == 0 ? "" : "ulimit -n " + files + "; ";
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", limit + "exec \"$0\" run", launcher)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(Programs.LOOPBACK);
        builder.environment().putAll(Programs.UNLIMITED);
        builder.environment()
                .putAll(Map.of(
                        "SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                        "SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET,
                        "MILEPOST_SLACK_API_URL", slack.apiUrl()));
        return builder.start();
    }

    private void measure(Process process, int port) throws IOException, InterruptedException {
        SlackLoad load = new SlackLoad(port, FakeSlack.SIGNING_SECRET);
        load.run(WARM, PER_SECOND);
        SlackLoad.Result alone = load.run(MEASURED, PER_SECOND);
        double before = Programs.megabytes(process.pid());
        try (IdleCrowd crowd = new IdleCrowd(port)) {
            long begun = System.nanoTime();
            crowd.grow(connections);
            SlackLoad.Result beside = load.run(MEASURED, PER_SECOND);
            int held = crowd.open();
            double during = Programs.megabytes(process.pid());
            long creep = begun;
            while (crowd.open() > 0 && System.nanoTime() - begun < PATIENCE.toNanos()) {
                if (System.nanoTime() - creep > CREEP.toNanos()) {
                    creep = System.nanoTime();
                    crowd.creep();
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
            double gone = (System.nanoTime() - begun) / 1e9;
            int left = crowd.open();
            SlackLoad.Result after = load.run(WARM, PER_SECOND);
            String name = files == 0 ? "idle" : "flood";
            Figures.say(name + ".held", held);
            Figures.say(name + ".wrong", beside.wrong() + after.wrong());
            Figures.say(name + ".p99", beside.millis(0.99));
            Figures.say(name + ".grown", during - before);
            Figures.say(name + ".left", left);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %,d | %,d, %d wrong | %.2f, %.2f ms | %.2f, %.2f, %.0f ms | %.0f, %.0f, %.0f MB | %d"
                            + " left after %.0f s |%n",
                    connections,
                    files == 0 ? "as it is" : String.format(Locale.ROOT, "%,d", files),
                    held,
                    beside.requests() + after.requests(),
                    beside.wrong() + after.wrong(),
                    alone.millis(0.5),
                    alone.millis(0.99),
                    beside.millis(0.5),
                    beside.millis(0.99),
                    beside.millis(1),
                    before,
                    during,
                    Programs.megabytes(process.pid()),
                    left,
                    gone);
        }
    }
}
