package dev.milepost.bench;

import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SignedHttp;
import dev.milepost.slack.SlackRequests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What memory the program has resident on a Discord and a Slack on loopback, with SQLite: left alone for a while after it
 * is ready, and after so many commands.
 */
final class Footprint {

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int ABREAST = 8;
    private static final long PATIENCE_S = 90;

    private Footprint() {}

    /** Takes the launcher's path and how many commands to give. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int commands = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("milepost-footprint");
        Path log = folder.resolve("log");
        try (FakeDiscord discord = FakeDiscord.open();
                FakeSlack slack = FakeSlack.start()) {
            ProcessBuilder builder = new ProcessBuilder(args[0], "run").directory(folder.toFile());
            builder.environment().putAll(variables(discord, slack));
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Process process = builder.start();
            try {
                URI slackUrl = ready(process, log);
                new CountDownLatch(1).await(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                double idle = Programs.megabytes(process.pid());
                long start = System.nanoTime();
                Duration before = process.info().totalCpuDuration().orElseThrow();
                int answered = ask(slack, slackUrl, commands);
                double seconds = (System.nanoTime() - start) / 1e9;
                Duration used = process.info().totalCpuDuration().orElseThrow().minus(before);
                Figures.say("footprint.idle", idle);
                Figures.say("footprint.loaded", Programs.megabytes(process.pid()));
                Figures.say("footprint.unanswered", commands - answered);
                if (answered < commands) {
                    troubles(log).forEach(System.err::println);
                }
                System.out.printf(
                        Locale.ROOT,
                        "| resident, idle | %.0f MB | | | <= 180 MB |%n| resident after %,d commands (%,d answered,"
                                + " %.0f a second, %.0f µs of CPU each) | %.0f MB | | %.0f MB | <= 256 MB |%n",
                        idle,
                        commands,
                        answered,
                        commands / seconds,
                        used.toNanos() / 1e3 / commands,
                        Programs.megabytes(process.pid()),
                        Programs.mostMegabytes(process.pid()));
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }

    private static Map<String, String> variables(FakeDiscord discord, FakeSlack slack) {
        Map<String, String> variables = new HashMap<>(Programs.LOOPBACK);
        variables.putAll(Programs.UNLIMITED);
        variables.put("DISCORD_TOKEN", FakeDiscord.TOKEN);
        variables.put("MILEPOST_DISCORD_API_URL", discord.apiUrl());
        variables.put("MILEPOST_DISCORD_GATEWAY_URL", discord.gatewayUrl());
        variables.put("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
        variables.put("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
        variables.put("MILEPOST_SLACK_API_URL", slack.apiUrl());
        return variables;
    }

    private static URI ready(Process process, Path log) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_S * 20 && process.isAlive(); i++) {
            String said = Files.readString(log);
            Optional<URI> address = Programs.slackUrl(said);
            if (said.contains("Milepost is ready") && address.isPresent()) {
                return address.get();
            }
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        throw new IOException("it isn't ready:\n" + Files.readString(log));
    }

    private static int ask(FakeSlack slack, URI url, int commands) {
        SlackRequests requests = new SlackRequests(slack);
        SignedHttp http = new SignedHttp(url, Clock.systemUTC());
        AtomicInteger left = new AtomicInteger(commands);
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ABREAST; i++) {
                threads.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        Optional<String> instead = instead(http, requests);
                        if (instead.isEmpty()) {
                            answered.incrementAndGet();
                        } else {
                            System.err.println(Clock.systemUTC().instant() + " " + instead.get());
                        }
                    }
                });
            }
        }
        return answered.get();
    }

    /** What the program itself had to say of it. */
    private static List<String> troubles(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("WARN") || line.contains("ERROR"))
                    .toList();
        }
    }

    /** What came instead of the answer. */
    private static Optional<String> instead(SignedHttp http, SlackRequests requests) {
        try {
            HttpResponse<String> answer = http.command(requests.command(FakeSlack.MEMBER, "/milepost", "salary mid"));
            return answer.body().contains("$120,000")
                    ? Optional.empty()
                    : Optional.of(answer + " " + answer.headers().map() + " " + answer.body());
        } catch (AssertionError noAnswer) {
            return Optional.of(String.valueOf(noAnswer.getCause()));
        }
    }
}
