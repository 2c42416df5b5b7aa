package dev.milepost.bench;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.slack.FakeSlack;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/** What a bot that answers one command and does nothing else takes on JDA, and on {@code @slack/bolt}, to start. */
final class BareStart {

    private static final long PATIENCE_S = 60;
    private static final long LOOK_NS = 5_000_000;

    private BareStart() {}

    /** Takes the project's folder, the java to run, and how many times. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]);
        int runs = Integer.parseInt(args[2]);
        double[][] jda = new double[2][runs];
        double[][] bolt = new double[2][runs];
        for (int i = 0; i < runs; i++) {
            onDiscord(home, args[1], jda, i);
            onSlack(home, bolt, i);
        }
        System.out.println(row("a bare JDA bot, until it has answered its first command", jda));
        System.out.println(row("a bare `@slack/bolt` app, until it has answered its first command", bolt));
        System.exit(0);
    }

    private static void onDiscord(Path home, String java, double[][] taken, int run)
            throws IOException, InterruptedException {
        String classes = home.resolve("benchmarks/target/benchmarks.jar") + ":"
                + home.resolve("bot-app/target/milepost/lib") + "/*";
        try (FakeDiscord discord = FakeDiscord.open()) {
            long start = System.nanoTime();
            Process process = start(new ProcessBuilder(
                    java,
                    "-XX:+UseSerialGC",
                    "-Xmx128m",
                    "-cp",
                    classes,
                    "dev.milepost.bench.BareDiscord",
                    FakeDiscord.TOKEN,
                    discord.apiUrl(),
                    discord.gatewayUrl()));
            BufferedReader said = process.inputReader();
            for (String line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
                if (line == null) {
                    throw new IOException("the bare JDA bot ended before it was ready");
                }
            }
            ObjectNode salary = DiscordEvents.slash("salary", Map.of("level", "mid"));
            discord.interaction(salary);
            discord.callback(salary);
            note(process, start, taken, run);
        }
    }

    private static void onSlack(Path home, double[][] taken, int run) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("bare-answer", ".json");
        try (FakeSlack slack = FakeSlack.start()) {
            Files.writeString(answer, "{\"text\":\"$120,000 – $150,000\"}");
            int port = Programs.freePort();
            ProcessBuilder builder = new ProcessBuilder(
                    "node",
                    home.resolve("benchmarks/boltjs/app.js").toString(),
                    Integer.toString(port),
                    slack.apiUrl(),
                    answer.toString(),
                    "1");
            builder.environment()
                    .putAll(Map.of(
                            "SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                            "SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET));
            long start = System.nanoTime();
            Process process = start(builder);
            SlackLoad load = new SlackLoad(port, FakeSlack.SIGNING_SECRET);
            while (!load.answers()) {
                if (!process.isAlive()) {
                    throw new IOException("the bare @slack/bolt app ended before it answered");
                }
                LockSupport.parkNanos(LOOK_NS);
            }
            note(process, start, taken, run);
        } finally {
            Files.delete(answer);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        CompletableFuture.delayedExecutor(PATIENCE_S, TimeUnit.SECONDS).execute(process::destroyForcibly);
        return process;
    }

    private static void note(Process process, long start, double[][] taken, int run)
            throws IOException, InterruptedException {
        taken[0][run] = (System.nanoTime() - start) / 1e9;
        taken[1][run] = Programs.megabytes(process.pid());
        process.destroy();
        process.waitFor();
    }

    private static String row(String what, double[][] taken) {
        return "| %s | %s | %.0f MB | |"
                .formatted(what, new Spread(taken[0]).columns(2, "s"), new Spread(taken[1]).most());
    }
}
