package dev.milepost.bench;

import dev.milepost.bench.TipDatabase.Row;
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
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Kills the real program, as {@code kill -9} does, at random moments while it posts the day's tip to many channels, and
 * starts it again until all is done; day after day until it was killed as often as wanted. Each channel has to get
 * exactly one post a day.
 *
 * <p>A program that is alone gets its clock moved on at each start by more than the two minutes after which lost answers
 * are looked for, so that nobody has to wait that long; Discord forgets the nonces meanwhile. Where there are several,
 * those that live take over, and clocks move on only once all of them have nothing left to do.
 */
final class KillFanOut {

    private static final LocalDate FIRST = LocalDate.of(2027, 7, 1);

    /** Before the tips are due, so that the program is up when they are. */
    private static final Duration LEAD = Duration.ofSeconds(5);

    private static final Duration JUMP = Duration.ofSeconds(150);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(300);

    /** The first run of all waits for a minute to begin, and a dead node's lane is free after 25 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int THREE = 3;

    private static final Duration LATENCY = Duration.ofSeconds(30);
    private static final int APART_S = 90;
    private static final int MOST_STALLS = 40;

    private static final int LONGEST_LIFE_MS = 1_500;
    private static final int LONGEST_START_MS = 3_000;
    private static final int ONE_OF_IN_START = 8;

    private final TipChannels channels;
    private final TipDatabase database;
    private final Nodes nodes;
    private final Wish wish;
    private final SplittableRandom random;

    /** How often to kill one of how many, how long answers take, and by how many seconds the nodes' clocks differ. */
    private record Wish(String store, int kills, int nodes, long seed, Duration answers, int apart) {}

    private int kills;
    private int days;
    private int lost;
    private int doubled;
    private int unknown;
    private int leftPending;
    private int leftStanding;

    private KillFanOut(TipChannels channels, TipDatabase database, Nodes nodes, Wish wish) {
        this.channels = channels;
        this.database = database;
        this.nodes = nodes;
        this.wish = wish;
        this.random = new SplittableRandom(wish.seed);
    }

    /** Takes the program's jar, how often to kill it, how many channels, a seed, and which fault there is beside. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path jar = Path.of(args[0]);
        int kills = Integer.parseInt(args[1]);
        int channels = Integer.parseInt(args[2]);
        long seed = Long.parseLong(args[3]);
        System.err.println("seed " + seed);
        boolean well = switch (args[4]) {
            case "latency" -> run(jar, channels, Optional.empty(), new Wish("SQLite", kills, 1, seed, LATENCY, 0));
            case "clocks" ->
                onPostgres(jar, channels, new Wish("PostgreSQL", kills, 2, seed, TipChannels.ANSWER, APART_S));
            default -> {
                boolean sqlite =
                        run(jar, channels, Optional.empty(), new Wish("SQLite", kills, 1, seed, TipChannels.ANSWER, 0));
                yield onPostgres(jar, channels, new Wish("PostgreSQL", kills, THREE, seed, TipChannels.ANSWER, 0))
                        && sqlite;
            }
        };
        System.exit(well ? 0 : 1);
    }

    private static boolean onPostgres(Path jar, int channels, Wish wish)
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            return run(jar, channels, Optional.of(postgres.getJdbcUrl("postgres", "postgres")), wish);
        }
    }

    private static boolean run(Path jar, int count, Optional<String> url, Wish wish)
            throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("milepost-kill");
        boolean well = false;
        try (TipChannels channels = new TipChannels(count, wish.answers);
                Nodes nodes = new Nodes(jar, folder, channels.variables(url))) {
            KillFanOut run = new KillFanOut(channels, new TipDatabase(folder, url), nodes, wish);
            well = run.run();
            System.out.println(run.row());
        } finally {
            if (well) {
                Folders.delete(folder);
            } else {
                System.err.println("what is left of it: " + folder);
            }
        }
        return well;
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        database.fill(channels.count(), channels::channel, FIRST);
        do {
            LocalDate date = FIRST.plusDays(days);
            int[] before = posts();
            day(date);
            days++;
            count(before);
            System.err.printf(
                    "%s, %s: killed %d times so far, lost %d, doubled %d, unknown %d%n",
                    wish.store, date, kills, lost, doubled, unknown);
        } while (kills < wish.kills && lost + doubled + unknown == 0);
        return lost + doubled + unknown == 0;
    }

    private int[] posts() {
        return IntStream.range(0, channels.count()).map(channels::posts).toArray();
    }

    private void count(int[] before) {
        int[] now = posts();
        for (int i = 0; i < now.length; i++) {
            lost += Math.max(0, 1 - (now[i] - before[i]));
            doubled += Math.max(0, now[i] - before[i] - 1);
        }
    }

    /** One day's fan-out, until each channel's record says posted, or nothing happens any more. */
    private void day(LocalDate date) throws IOException, InterruptedException, SQLException {
        Instant start = TipDatabase.due(date).minus(LEAD);
        nodes.shift(TipDatabase.offsetTo(start));
        int stalls = 0;
        while (stalls < MOST_STALLS && !isDone(date)) {
            while (nodes.size() < wish.nodes) {
                Duration own = nodes.offset().plusSeconds((long) wish.apart * nodes.size());
                nodes.start(Map.of("MILEPOST_CLOCK_OFFSET", own.toString()));
            }
            boolean more = kills < wish.kills;
            if (more && random.nextInt(ONE_OF_IN_START) == 0) {
                nodes.pass(Duration.ofMillis(random.nextInt(LONGEST_START_MS)));
                kill(date);
            } else if (!awaitMove(date)) {
                stalls++;
                nodes.stop();
                moveOn();
            } else if (more) {
                nodes.pass(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)));
                kill(date);
            } else {
                nodes.pass(BETWEEN_CHECKS);
            }
        }
        nodes.stop();
        unknown += channels.count() - posted(database.rowsLeft(date));
    }

    private boolean isDone(LocalDate date) throws SQLException, IOException {
        return posted(nodes.size() > 0 ? database.rows(date) : database.rowsLeft(date)) == channels.count();
    }

    private static int posted(List<Row> rows) {
        return (int) rows.stream().filter(Row::isPosted).count();
    }

    /** Whether all there is to do is to be done later, as the program's clock has it. */
    private boolean isWaiting(LocalDate date, Instant now) throws SQLException {
        Instant there = now.plus(nodes.offset());
        return database.rows(date).stream()
                        .filter(row -> row.isPosted() || row.again().isAfter(there))
                        .count()
                == channels.count();
    }

    /** @return false where nothing will move before the clock does, or nothing did for very long */
    private boolean awaitMove(LocalDate date) throws IOException, InterruptedException, SQLException {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        Instant check = Clock.systemUTC().instant().plus(BETWEEN_CHECKS);
        while (!channels.moved()) {
            Instant now = Clock.systemUTC().instant();
            if (now.isAfter(end)) {
                return false;
            }
            if (now.isAfter(check)) {
                if (isWaiting(date, now)) {
                    return isDone(date);
                }
                check = now.plus(BETWEEN_CHECKS);
            }
            nodes.pass(LOOK);
        }
        return true;
    }

    private void kill(LocalDate date) throws IOException, InterruptedException, SQLException {
        nodes.kill(random.nextInt(nodes.size()));
        kills++;
        if (wish.nodes == 1) {
            List<Row> pending = database.rowsLeft(date).stream()
                    .filter(row -> row.state().equals("pending"))
                    .toList();
            leftPending += pending.size();
            leftStanding += (int) pending.stream()
                    .filter(row -> channels.posts(row.channel()) > days)
                    .count();
            moveOn();
        }
    }

    private void moveOn() {
        nodes.shift(nodes.offset().plus(JUMP));
        channels.forgetNonces();
        channels.moved();
    }

    private String row() {
        String name = "kill." + wish.store.toLowerCase(Locale.ROOT);
        Figures.say(name + ".kills", kills);
        Figures.say(name + ".lost", lost);
        Figures.say(name + ".doubled", doubled);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d in %d days | %d | %d | %d | %d | %s | %d |",
                wish.store,
                wish.nodes,
                kills,
                channels.count(),
                days,
                channels.count() * days,
                lost,
                doubled,
                unknown,
                wish.nodes == 1 ? "%d, of which %d stood in their channels".formatted(leftPending, leftStanding) : "–",
                wish.seed);
    }
}
