package dev.milepost.bench;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/** So many interactions a second to the whole program, of four kinds in turn, and how long each takes from the gateway to its answer. */
final class GatewayLoad {

    private static final Duration TICK = Duration.ofMillis(10);
    private static final long DISCORDS_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long START_S = 60;

    private final Map<String, Long> sent = new HashMap<>();
    private final List<Double> memory = new ArrayList<>();

    private GatewayLoad() {}

    /** Takes the launcher's path, for how many seconds, and how many a second. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(args[1]);
        int rate = Integer.parseInt(args[2]);
        Path folder = Files.createTempDirectory("milepost-gateway-load");
        try (FakeDiscord discord = FakeDiscord.open();
                SwiftRest rest = new SwiftRest(discord.gatewayUrl())) {
            Process process = start(args[0], folder, discord, rest);
            try {
                GatewayLoad load = new GatewayLoad();
                load.send(
                        discord, rate, Math.min(5, seconds), process.pid()); // a program just started is slow at first
                load.sent.clear();
                load.memory.clear();
                Duration before = cpu(process);
                load.send(discord, rate, seconds, process.pid());
                load.awaitAnswers(rest);
                System.out.println(load.report(rest, seconds, rate, cpu(process).minus(before)));
            } finally {
                process.destroy();
                process.waitFor();
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static Process start(String launcher, Path folder, FakeDiscord discord, SwiftRest rest) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher, "run").directory(folder.toFile());
        builder.environment()
                .putAll(Map.of(
                        "MILEPOST_ADMIN_PORT",
                        "0",
                        "DISCORD_TOKEN",
                        FakeDiscord.TOKEN,
                        "MILEPOST_DISCORD_API_URL",
                        rest.url(),
                        "MILEPOST_DISCORD_GATEWAY_URL",
                        discord.gatewayUrl()));
        builder.redirectErrorStream(true);
        Process process = builder.start();
        CompletableFuture<Void> tooLate = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(START_S, TimeUnit.SECONDS));
        Programs.awaitReady(process);
        tooLate.cancel(false);
        Programs.hear(process, line -> {});
        return process;
    }

    private void send(FakeDiscord discord, int rate, int seconds, long pid) throws IOException {
        long ticks = Duration.ofSeconds(seconds).dividedBy(TICK);
        long start = System.nanoTime();
        int number = 0;
        for (long tick = 1; tick <= ticks; tick++) {
            for (long due = rate * tick * TICK.toMillis() / 1000; number < due; number++) {
                ObjectNode interaction = interaction(number);
                sent.put(interaction.get("id").asString(), System.nanoTime());
                discord.interaction(interaction);
            }
            if (tick % Math.max(1, ticks / 6) == 0) {
                memory.add(Programs.megabytes(pid));
            }
            LockSupport.parkNanos(start + tick * TICK.toNanos() - System.nanoTime());
        }
    }

    /** One of four kinds, in turn. */
    static ObjectNode interaction(int number) {
        return switch (number % 4) {
            case 0 -> DiscordEvents.slash("salary", Map.of("level", number % 8 == 0 ? "mid" : "senior"));
            case 1 -> DiscordEvents.slash("career", Map.of("topic", "skills"));
            case 2 -> DiscordEvents.autocomplete("salary", "region", "eu");
            default -> DiscordEvents.button("mp1:help:salary", 1 << 15 | 64);
        };
    }

    private void awaitAnswers(SwiftRest rest) {
        long end = System.nanoTime() + 2 * DISCORDS_PATIENCE_NANOS;
        while (System.nanoTime() < end && !rest.answered().keySet().containsAll(sent.keySet())) {
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String report(SwiftRest rest, int seconds, int rate, Duration cpu) {
        long[] took = sent.entrySet().stream()
                .filter(s -> rest.answered().containsKey(s.getKey()))
                .mapToLong(s -> rest.answered().getOrDefault(s.getKey(), 0L) - s.getValue())
                .sorted()
                .toArray();
        Figures.say("gateway.missing", sent.size() - took.length);
        Figures.say("gateway.p99", took.length == 0 ? Double.NaN : took[(int) (0.99 * took.length)] / 1e6);
        Figures.say("gateway.cpu", cpu.toMillis() / (double) Math.max(1, sent.size()));
        Figures.say("gateway.grown", memory.isEmpty() ? Double.NaN : memory.getLast() / memory.getFirst());
        long late = Arrays.stream(took).filter(t -> t > DISCORDS_PATIENCE_NANOS).count();
        Figures.say("gateway.late", late);
        return "| %d a second for %d s | %d | %d | %d | %s | %s | %s | %.2f ms | %s |"
                .formatted(
                        rate,
                        seconds,
                        sent.size(),
                        sent.size() - took.length,
                        late,
                        millis(took, 0.5),
                        millis(took, 0.99),
                        millis(took, 1),
                        cpu.toMillis() / (double) Math.max(1, sent.size()),
                        String.join(
                                " ",
                                memory.stream()
                                        .map(m -> String.format(Locale.ROOT, "%.0f", m))
                                        .toList()));
    }

    private static String millis(long[] sorted, double share) {
        if (sorted.length == 0) {
            return "–";
        }
        return String.format(Locale.ROOT, "%.0f ms", Spread.quantile(sorted, share) / 1e6);
    }
}
