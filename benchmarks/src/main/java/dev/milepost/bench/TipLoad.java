package dev.milepost.bench;

import dev.milepost.chat.ChannelRef;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How fast the real program posts many tips that are due in the same minute, and what that takes. */
final class TipLoad {

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);

    /** Long enough for the program to be up and quiet before the tips are due. */
    private static final Duration LEAD = Duration.ofSeconds(60);

    /** What is measured as idle begins then. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DISCORDS = 50;

    /** No wait of ours in the way. */
    private static final int UNLIMITED = 100_000;

    private final String store;
    private final int subscriptions;
    private final int limit;
    private final int size;

    private TipLoad(String store, int subscriptions, int limit, int size) {
        this.store = store;
        this.subscriptions = subscriptions;
        this.limit = limit;
        this.size = size;
    }

    /** Takes the program's jar, how many subscriptions, and for how many seconds to keep to Discord's limit; 0 for neither. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path jar = Path.of(args[0]);
        int subscriptions = Integer.parseInt(args[1]);
        System.out.println(
                "| store | nodes | limit | posts | posts a second | CPU time a post, ms | idle, MB | above idle, MB"
                        + " | share of each node | 429 | channels without exactly one | fake's share of a core |");
        System.out.println("| --- ".repeat(12) + "|");
        int limited = Integer.parseInt(args[2]) * DISCORDS;
        if (limited > 0) {
            new TipLoad("SQLite", limited, DISCORDS, 1).run(jar, Optional.empty());
        }
        if (subscriptions > 0) {
            new TipLoad("SQLite", subscriptions, 0, 1).run(jar, Optional.empty());
            for (int nodes : List.of(1, 3)) {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
                    new TipLoad("PostgreSQL", subscriptions, 0, nodes)
                            .run(jar, Optional.of(postgres.getJdbcUrl("postgres", "postgres")));
                }
            }
        }
    }

    private void run(Path jar, Optional<String> url) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("milepost-load");
        new TipDatabase(folder, url)
                .fill(
                        subscriptions,
                        index -> ChannelRef.channel(
                                "discord", DiscordEvents.manyGuild(index), DiscordEvents.manyChannel(index)),
                        DAY);
        try (FakeDiscord behind = FakeDiscord.open().manyChannels(subscriptions);
                QuietDiscord discord = new QuietDiscord(behind, subscriptions, limit, size);
                Nodes nodes = new Nodes(jar, folder, discord.variables(limit == 0 ? UNLIMITED : limit, url))) {
            Instant start = TipDatabase.due(DAY).minus(LEAD);
            nodes.shift(TipDatabase.offsetTo(start));
            for (int i = 0; i < size; i++) {
                nodes.start(Map.of("MILEPOST_DISCORD_API_URL", discord.url(i)));
            }
            nodes.pass(LEAD.minus(SETTLED));
            System.out.println(measure(nodes, discord));
            nodes.stop();
        }
        Folders.delete(folder);
    }

    private String measure(Nodes nodes, QuietDiscord discord) throws IOException, InterruptedException {
        List<Long> idle = nodes.resident();
        Duration before = nodes.processorTime();
        Duration fakeBefore = own();
        Instant from = Clock.systemUTC().instant();
        List<Long> most = idle;
        Instant moved = from;
        for (int seen = 0; seen < subscriptions; seen = discord.taken()) {
            nodes.pass(LOOK);
            List<Long> now = nodes.resident();
            List<Long> peak = most;
            most = IntStream.range(0, size)
                    .mapToObj(i -> Math.max(peak.get(i), now.get(i)))
                    .toList();
            Instant instant = Clock.systemUTC().instant();
            moved = discord.taken() > seen ? instant : moved;
            if (instant.isAfter(moved.plus(PATIENCE))) {
                break;
            }
        }
        Duration took = Duration.between(from, Clock.systemUTC().instant());
        Duration used = nodes.processorTime().minus(before);
        double fake = (double) own().minus(fakeBefore).toNanos() / took.toNanos();
        List<Long> peak = most;
        figures(discord, used, IntStream.range(0, size).mapToLong(i -> peak.get(i) - idle.get(i)));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %d | %.1f | %.2f | %s | %s | %s | %d | %d | %.2f |",
                store,
                size,
                limit == 0 ? "none" : limit + "/s",
                discord.taken(),
                discord.taken() / (discord.span().toNanos() / 1e9),
                used.toNanos() / 1e6 / discord.taken(),
                join(idle.stream()),
                join(IntStream.range(0, size).mapToObj(i -> peak.get(i) - idle.get(i))),
                IntStream.range(0, size)
                        .mapToObj(i -> Math.round(100.0 * discord.taken(i) / discord.taken()) + " %")
                        .collect(Collectors.joining(", ")),
                discord.refused(),
                discord.unlike(1),
                fake);
    }

    private void figures(QuietDiscord discord, Duration used, LongStream grown) {
        String name = "tips." + store.toLowerCase(Locale.ROOT) + (limit == 0 ? "." + size : ".limited");
        Figures.say(name + ".rate", discord.taken() / (discord.span().toNanos() / 1e9));
        Figures.say(name + ".cpu", used.toNanos() / 1e6 / discord.taken());
        Figures.say(name + ".grown", grown.max().orElse(0) / 1024.0);
        Figures.say(name + ".unlike", discord.unlike(1));
        Figures.say(name + ".refused", discord.refused());
    }

    private static String join(Stream<Long> kilobytes) {
        return kilobytes.map(k -> String.valueOf(k / 1024)).collect(Collectors.joining(", "));
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
