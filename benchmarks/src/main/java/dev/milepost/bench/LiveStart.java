package dev.milepost.bench;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.slack.FakeSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long the program takes, on a Discord and a Slack on loopback and an empty SQLite file, from the start of its
 * process until it says that it is ready, and from there until it has answered the first command that it gets.
 */
final class LiveStart {

    private static final long PATIENCE_S = 60;

    private LiveStart() {}

    /** Takes the launcher's path and how many times to start it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = Integer.parseInt(args[1]);
        double[] ready = new double[runs];
        double[] answered = new double[runs];
        double[] memory = new double[runs];
        for (int i = 0; i < runs; i++) {
            Path folder = Files.createTempDirectory("milepost-live-start");
            try (FakeDiscord discord = FakeDiscord.open();
                    FakeSlack slack = FakeSlack.start()) {
                ProcessBuilder builder = new ProcessBuilder(args[0], "run").directory(folder.toFile());
                builder.environment().putAll(variables(discord, slack));
                builder.redirectErrorStream(true);
                long start = System.nanoTime();
                Process process = builder.start();
                CompletableFuture.delayedExecutor(PATIENCE_S, TimeUnit.SECONDS).execute(process::destroyForcibly);
                Programs.awaitReady(process);
                ready[i] = (System.nanoTime() - start) / 1e9;
                long asked = System.nanoTime();
                ObjectNode salary = DiscordEvents.slash("salary", Map.of("level", "mid"));
                discord.interaction(salary);
                discord.callback(salary);
                answered[i] = (System.nanoTime() - asked) / 1e9;
                memory[i] = Programs.megabytes(process.pid());
                process.destroy();
                process.waitFor();
            } finally {
                Folders.delete(folder);
            }
        }
        System.out.println(
                row("live.ready", "`./milepost` on Discord and Slack, until it says that it is ready", ready, "s"));
        System.out.println(row("live.first", "its first `/salary` on Discord after that line", answered, "s"));
        System.out.println(row("live.memory", "its memory then", memory, "MB"));
    }

    private static Map<String, String> variables(FakeDiscord discord, FakeSlack slack) {
        return Map.of(
                "MILEPOST_ADMIN_PORT",
                "0",
                "DISCORD_TOKEN",
                FakeDiscord.TOKEN,
                "MILEPOST_DISCORD_API_URL",
                discord.apiUrl(),
                "MILEPOST_DISCORD_GATEWAY_URL",
                discord.gatewayUrl(),
                "SLACK_BOT_TOKEN",
                FakeSlack.BOT_TOKEN,
                "SLACK_APP_TOKEN",
                FakeSlack.APP_TOKEN,
                "MILEPOST_SLACK_API_URL",
                slack.apiUrl());
    }

    private static String row(String name, String what, double[] values, String unit) {
        Spread spread = new Spread(values);
        Figures.say(name, spread.median());
        return "| %s | %s | | |".formatted(what, spread.columns(unit.equals("s") ? 2 : 0, unit));
    }
}
