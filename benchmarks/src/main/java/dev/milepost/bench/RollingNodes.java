package dev.milepost.bench;

import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SignedHttp;
import dev.milepost.slack.SlackRequests;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Nodes on one PostgreSQL, Slack over HTTP behind nginx, Discord's shards divided among them, while commands and the
 * day's tips flow: one is killed, one is added, each that is left is replaced, one after another. Then it is counted
 * what was answered and posted.
 */
final class RollingNodes {

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);
    private static final String ANSWER = "$120,000 – $150,000";
    private static final Duration LEAD = Duration.ofSeconds(25);
    private static final Duration CALM = Duration.ofSeconds(6);
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final int PLACES = 4;
    private static final long GAP_MS = 50;

    private record Node(Process process, Path log) {}

    private final Path jar;
    private final Path folder;
    private final TipChannels channels;
    private final Map<String, String> variables;
    private final int[] ports = IntStream.range(0, PLACES).map(i -> freePort()).toArray();
    private final int door = freePort();
    private final Node[] nodes = new Node[PLACES];
    private final int wanted;

    private final AtomicBoolean flowing = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> unanswered = java.util.Collections.synchronizedList(new ArrayList<>());
    private volatile String now = "starting";

    private RollingNodes(Path jar, Path folder, TipChannels channels, String database, int wanted) {
        this.jar = jar;
        this.folder = folder;
        this.channels = channels;
        this.wanted = wanted;
        this.variables = new HashMap<>(channels.variables(Optional.of(database)));
        variables.remove("SLACK_APP_TOKEN");
        variables.put("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
        variables.put("MILEPOST_LIMITS_PERSON", "0");
        variables.put("MILEPOST_LIMITS_CHANNEL", "0");
        variables.put("MILEPOST_LIMITS_SPACE", "0");
        Instant start = TipDatabase.due(DAY).minus(LEAD);
        Duration offset = Duration.between(Clock.systemUTC().instant(), start).truncatedTo(ChronoUnit.MILLIS);
        variables.put("MILEPOST_CLOCK_OFFSET", offset.toString());
    }

    /** Takes the program's jar and how many channels get a tip. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        boolean well = true;
        for (int wanted : new int[] {2, 3}) {
            well &= run(Path.of(args[0]), Integer.parseInt(args[1]), wanted);
        }
        System.exit(well ? 0 : 1);
    }

    private static boolean run(Path jar, int count, int wanted) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("milepost-nodes");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                TipChannels channels = new TipChannels(count)) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            TipDatabase database = new TipDatabase(folder, Optional.of(url));
            database.fill(channels.count(), channels::channel, DAY);
            return new RollingNodes(jar, folder, channels, url, wanted).run(database);
        }
    }

    private boolean run(TipDatabase database) throws IOException, InterruptedException, SQLException {
        Process nginx = nginx();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < wanted; i++) {
                start(i, wanted);
            }
            threads.execute(() -> flow(threads));
            happen();
            now = "waiting for the last tips";
            Instant end = Clock.systemUTC().instant().plus(LONGEST);
            while (posted(database) < channels.count()
                    && Clock.systemUTC().instant().isBefore(end)) {
                pass(Duration.ofSeconds(1));
            }
            flowing.set(false);
        } finally {
            flowing.set(false);
            for (int i = 0; i < PLACES; i++) {
                stop(i);
            }
            nginx.destroy();
        }
        return tell(posted(database));
    }

    private void happen() throws IOException, InterruptedException {
        now = "all is well";
        pass(CALM);
        now = "one is killed";
        kill(0);
        pass(CALM);
        now = "one is added";
        start(wanted, wanted);
        pass(CALM);
        now = "the killed one is back";
        start(0, wanted);
        for (int i = 1; i < wanted; i++) {
            now = "node %d is replaced".formatted(i + 1);
            stop(i);
            start(i, wanted);
            pass(CALM);
        }
    }

    private Process nginx() throws IOException {
        StringBuilder servers = new StringBuilder();
        for (int port : ports) {
            servers.append("        server 127.0.0.1:%d max_fails=1 fail_timeout=1s;%n".formatted(port));
        }
        String shipped =
                Files.readString(jar.resolve("../../../../packaging/nginx.conf").normalize());
        String here = shipped.replaceAll("(?m)^ +server node\\d:3000.*\\n", "")
                .replace("upstream milepost {\n", "upstream milepost {\n" + servers)
                .replace("listen 3000;", "listen 127.0.0.1:%d;".formatted(door))
                .replace(
                        "http {",
                        "pid %1$s/nginx.pid;%nhttp {%n    access_log off;%n    client_body_temp_path %1$s/body;%n    proxy_temp_path %1$s/proxy;%n    fastcgi_temp_path %1$s/f;%n    uwsgi_temp_path %1$s/u;%n    scgi_temp_path %1$s/s;"
                                .formatted(folder));
        Path conf = Files.writeString(folder.resolve("nginx.conf"), here);
        return new ProcessBuilder(
                        "nginx",
                        "-p",
                        folder.toString(),
                        "-e",
                        folder.resolve("nginx.log").toString(),
                        "-c",
                        conf.toString(),
                        "-g",
                        "daemon off; user root;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Waits until the node is ready; a node beyond those wanted takes Slack's requests and tips alone. */
    private void start(int index, int shards) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "node" + index, ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        jar.toString(),
                        "run")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(variables);
        environment.putAll(Map.of(
                "MILEPOST_ADMIN_PORT", "0",
                "MILEPOST_HTTP_HOST", "127.0.0.1",
                "MILEPOST_HTTP_PORT", Integer.toString(ports[index]),
                "MILEPOST_LOG_FORMAT", "human",
                "MILEPOST_DATA_DIR", folder.toString()));
        if (index < shards) {
            environment.put("MILEPOST_DISCORD_SHARDS", "%d-%d/%d".formatted(index, index, shards));
        } else {
            environment.remove("DISCORD_TOKEN");
        }
        nodes[index] = new Node(builder.start(), log);
        Instant end = Clock.systemUTC().instant().plus(Duration.ofSeconds(90));
        while (!Files.readString(log).contains("Milepost is ready")) {
            if (!nodes[index].process().isAlive() || Clock.systemUTC().instant().isAfter(end)) {
                throw new IOException("node %d isn't ready:%n%s".formatted(index, Files.readString(log)));
            }
            pass(Duration.ofMillis(50));
        }
    }

    private void kill(int index) throws InterruptedException {
        nodes[index].process().destroyForcibly().waitFor();
    }

    private void stop(int index) throws InterruptedException {
        if (nodes[index] != null) {
            nodes[index].process().destroy();
            if (!nodes[index].process().waitFor(30, TimeUnit.SECONDS)) {
                nodes[index].process().destroyForcibly().waitFor();
            }
        }
    }

    private static void pass(Duration time) throws InterruptedException {
        new java.util.concurrent.CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Twenty commands a second, as Slack sends them: each once, and never again. */
    private void flow(ExecutorService threads) {
        FakeSlack slack = channels.slack();
        SlackRequests requests = new SlackRequests(slack);
        SignedHttp http =
                new SignedHttp(URI.create("http://127.0.0.1:%d/slack/events".formatted(door)), Clock.systemUTC());
        try {
            while (flowing.get()) {
                Map<String, String> command = requests.command(FakeSlack.MEMBER, "/milepost", "salary mid");
                String when = now;
                asked.incrementAndGet();
                threads.execute(() -> ask(http, command, when));
                pass(Duration.ofMillis(GAP_MS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(SignedHttp http, Map<String, String> command, String when) {
        try {
            HttpResponse<String> response = http.command(command);
            if (response.statusCode() == 200 && response.body().contains(ANSWER)) {
                answered.incrementAndGet();
            } else {
                unanswered.add("HTTP %d while %s".formatted(response.statusCode(), when));
            }
        } catch (AssertionError e) {
            unanswered.add("%s while %s".formatted(e.getCause(), when));
        }
    }

    private int posted(TipDatabase database) throws SQLException {
        return (int)
                database.rows(DAY).stream().filter(TipDatabase.Row::isPosted).count();
    }

    private boolean tell(int recorded) {
        int[] posts = IntStream.range(0, channels.count()).map(channels::posts).toArray();
        int lost = (int) IntStream.of(posts).filter(p -> p == 0).count();
        int doubled = IntStream.of(posts).map(p -> Math.max(0, p - 1)).sum();
        Figures.say("nodes.%d.lost".formatted(wanted), lost);
        Figures.say("nodes.%d.doubled".formatted(wanted), doubled);
        Figures.say("nodes.%d.unanswered".formatted(wanted), asked.get() - answered.get());
        System.out.println(String.format(
                Locale.ROOT,
                "| %d | %d | %d | %d | %d | %d | %d | %d |",
                wanted,
                asked.get(),
                answered.get(),
                asked.get() - answered.get(),
                channels.count(),
                lost,
                doubled,
                channels.count() - recorded));
        unanswered.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        u -> u, java.util.TreeMap::new, java.util.stream.Collectors.counting()))
                .forEach((what, times) -> System.err.println(times + " × " + what));
        return lost == 0 && doubled == 0;
    }
}
