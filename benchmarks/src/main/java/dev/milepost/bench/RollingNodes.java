package dev.milepost.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Nodes on one PostgreSQL, Slack over HTTP behind nginx, Discord's shards divided, while commands and the day's tips flow:
 * one is killed, one is added, each that is left is replaced, one after another, and one hangs for some seconds. Where the
 * program that they begin with is of another build than the one they are replaced by, they go back to it in the end. Then
 * it is counted what was answered and posted.
 */
final class RollingNodes {

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);
    private static final Duration LEAD = Duration.ofSeconds(25);
    private static final Duration CALM = Duration.ofSeconds(6);
    private static final Duration LONGEST = Duration.ofMinutes(6);

    /** The build that nodes begin with, the one that they are replaced by, and the file of nginx that is shipped. */
    private record Builds(Path before, Path after, Path nginx) {

        boolean differ() {
            return !before.equals(after);
        }
    }

    private final Builds builds;
    private final TipChannels channels;
    private final int wanted;
    private final NodePlaces nodes;
    private final CommandFlow flow;

    private RollingNodes(Builds builds, TipChannels channels, int wanted, NodePlaces nodes, CommandFlow flow) {
        this.builds = builds;
        this.channels = channels;
        this.wanted = wanted;
        this.nodes = nodes;
        this.flow = flow;
    }

    /** Takes the program's jar, nginx's file, how many channels get a tip, and where there is one the jar to begin with. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path after = Path.of(args[0]);
        Builds builds = new Builds(args.length > 3 ? Path.of(args[3]) : after, after, Path.of(args[1]));
        boolean well = true;
        for (int wanted : new int[] {2, 3}) {
            well &= run(builds, Integer.parseInt(args[2]), wanted);
        }
        System.exit(well ? 0 : 1);
    }

    private static boolean run(Builds builds, int count, int wanted)
            throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("milepost-nodes");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                TipChannels channels = new TipChannels(count)) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            try (NodePlaces nodes = new NodePlaces(folder, variables(channels, url), wanted);
                    Balancer balancer = new Balancer(builds.nginx(), folder, nodes.ports());
                    CommandFlow flow = new CommandFlow(channels.slack(), balancer.events())) {
                for (int i = 0; i < wanted; i++) {
                    nodes.start(i, builds.before());
                }
                TipDatabase database = new TipDatabase(folder, Optional.of(url));
                fill(postgres, database, channels);
                boolean well = new RollingNodes(builds, channels, wanted, nodes, flow).run(database);
                balancer.troubles().forEach((what, times) -> System.err.println("nginx: " + times + " × " + what));
                return well;
            }
        }
    }

    private static Map<String, String> variables(TipChannels channels, String database) {
        Map<String, String> variables = channels.variablesOverHttp(Optional.of(database));
        Instant start = TipDatabase.due(DAY).minus(LEAD);
        Duration offset = TipDatabase.offsetTo(start);
        variables.put("MILEPOST_CLOCK_OFFSET", offset.toString());
        return variables;
    }

    /** Into the tables as the nodes that run have made them, which may be older than those that this program would make. */
    private static void fill(EmbeddedPostgres postgres, TipDatabase database, TipChannels channels)
            throws SQLException, IOException {
        String own = postgres.getJdbcUrl("postgres", "postgres");
        try (Connection connection = DriverManager.getConnection(own);
                Statement statement = connection.createStatement()) {
            statement.execute("create database filled");
        }
        TipDatabase filled = new TipDatabase(database.folder(), Optional.of(postgres.getJdbcUrl("postgres", "filled")));
        filled.fill(channels.count(), channels::channel, DAY);
        filled.copy(database);
    }

    private boolean run(TipDatabase database) throws IOException, InterruptedException, SQLException {
        flow.start();
        happen();
        flow.now("waiting for the last tips");
        Instant end = Clock.systemUTC().instant().plus(LONGEST);
        while (posted(database) < channels.count()
                && Clock.systemUTC().instant().isBefore(end)) {
            NodePlaces.pass(Duration.ofSeconds(1));
        }
        flow.end();
        for (int i = 0; i < (builds.differ() ? wanted : wanted + 1); i++) {
            nodes.stop(i);
        }
        return tell(posted(database));
    }

    private void happen() throws IOException, InterruptedException {
        happens("all is well", () -> {});
        happens("one is killed", () -> nodes.kill(0));
        happens("one is added", () -> nodes.start(wanted, builds.after()));
        happens("the killed one is back", () -> nodes.start(0, builds.after()));
        for (int i = 1; i < wanted; i++) {
            int place = i;
            happens("node %d is replaced".formatted(i + 1), () -> replace(place, builds.after()));
        }
        happens("one hangs", () -> {
            nodes.freeze(0, true);
            NodePlaces.pass(CALM);
            nodes.freeze(0, false);
        });
        if (builds.differ()) {
            happens("the added one leaves", () -> nodes.stop(wanted));
            for (int i = 0; i < wanted; i++) {
                int place = i;
                happens("node %d goes back".formatted(i + 1), () -> replace(place, builds.before()));
            }
        }
    }

    private interface Event {
        void happen() throws IOException, InterruptedException;
    }

    private void happens(String what, Event event) throws IOException, InterruptedException {
        flow.now(what);
        event.happen();
        NodePlaces.pass(CALM);
    }

    private void replace(int place, Path jar) throws IOException, InterruptedException {
        nodes.stop(place);
        nodes.start(place, jar);
    }

    private static int posted(TipDatabase database) throws SQLException {
        return (int)
                database.rows(DAY).stream().filter(TipDatabase.Row::isPosted).count();
    }

    private boolean tell(int recorded) {
        int[] posts = IntStream.range(0, channels.count()).map(channels::posts).toArray();
        int lost = (int) IntStream.of(posts).filter(p -> p == 0).count();
        int doubled = IntStream.of(posts).map(p -> Math.max(0, p - 1)).sum();
        int unanswered = flow.unanswered() + flow.unfollowed();
        Figures.say("nodes.%d.lost".formatted(wanted), lost);
        Figures.say("nodes.%d.doubled".formatted(wanted), doubled + flow.doubled());
        Figures.say("nodes.%d.unanswered".formatted(wanted), unanswered);
        System.out.println(String.format(
                Locale.ROOT,
                "| %d%s | %d | %d | %d | %d | %d | %d | %d | %d |",
                wanted,
                builds.differ() ? ", to another build and back" : "",
                flow.asked(),
                flow.asked() - unanswered,
                unanswered,
                flow.doubled(),
                channels.count(),
                lost,
                doubled,
                channels.count() - recorded));
        flow.troubles().forEach((what, times) -> System.err.println(times + " × " + what));
        return lost == 0 && doubled == 0 && flow.doubled() == 0;
    }
}
