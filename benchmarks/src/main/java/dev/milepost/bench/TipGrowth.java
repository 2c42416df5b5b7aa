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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What subscriptions cost the real program while none is due, by how many there are; and how long it takes to post a
 * hundred that are due among them.
 */
final class TipGrowth {

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);
    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int DUE = 100;
    private static final int UNLIMITED = 100_000;

    private TipGrowth() {}

    /** Takes the program's jar, {@code sqlite} or {@code postgresql}, how many subscriptions, and for how many seconds to watch. Prints a row of Markdown. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int subscriptions = Integer.parseInt(args[2]);
        Duration idle = Duration.ofSeconds(Long.parseLong(args[3]));
        if (args[1].equals("postgresql")) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
                run(
                        Path.of(args[0]),
                        "PostgreSQL",
                        subscriptions,
                        idle,
                        Optional.of(postgres.getJdbcUrl("postgres", "postgres")));
            }
        } else {
            run(Path.of(args[0]), "SQLite", subscriptions, idle, Optional.empty());
        }
    }

    private static void run(Path jar, String store, int subscriptions, Duration idle, Optional<String> url)
            throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("milepost-growth");
        TipDatabase database = new TipDatabase(folder, url);
        database.fill(
                subscriptions,
                index ->
                        ChannelRef.channel("discord", DiscordEvents.manyGuild(index), DiscordEvents.manyChannel(index)),
                DAY);
        database.postpone(DUE, DAY.plusDays(2));
        try (FakeDiscord behind = FakeDiscord.open().manyChannels(DUE);
                QuietDiscord discord = new QuietDiscord(behind, DUE, 0, 1);
                Nodes nodes = new Nodes(jar, folder, discord.variables(UNLIMITED, url))) {
            Instant start = TipDatabase.due(DAY).minus(SETTLED).minus(idle).minusSeconds(5);
            nodes.shift(TipDatabase.offsetTo(start));
            nodes.start(Map.of("MILEPOST_DISCORD_API_URL", discord.url(0)));
            nodes.pass(SETTLED);
            Duration before = nodes.processorTime();
            nodes.pass(idle);
            double share = 100.0 * nodes.processorTime().minus(before).toNanos() / idle.toNanos();
            long resident = nodes.resident().getFirst() / 1024;
            Instant patience = Clock.systemUTC().instant().plus(PATIENCE);
            while (discord.taken() < DUE && Clock.systemUTC().instant().isBefore(patience)) {
                nodes.pass(LOOK);
            }
            Figures.say("growth.%s.%d".formatted(store.toLowerCase(Locale.ROOT), subscriptions), share);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.2f %% | %d MB | %.2f s for %d |%n",
                    store,
                    subscriptions,
                    share,
                    resident,
                    discord.span().toNanos() / 1e9,
                    discord.taken());
            nodes.stop();
        }
        Folders.delete(folder);
    }
}
