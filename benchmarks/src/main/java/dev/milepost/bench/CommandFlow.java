package dev.milepost.bench;

import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SignedHttp;
import dev.milepost.slack.SlackRequests;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Twenty commands a second, as Slack sends them: each once, and never again, with three seconds for the acknowledgement. One
 * of ten is of the kind that is acknowledged first and answered behind that.
 */
final class CommandFlow implements AutoCloseable {

    private static final String ANSWER = "$120,000 – $150,000";
    private static final Duration GAP = Duration.ofMillis(50);
    private static final Duration LAST = Duration.ofSeconds(15);
    private static final long PATIENCE_MS = 3_000;
    private static final int ONE_FOLLOWS = 10;

    private final FakeSlack slack;
    private final SignedHttp http;
    private final SlackRequests requests;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> unanswered = new CopyOnWriteArrayList<>();

    /** What was happening when it was asked, by the path that the answer is to be posted to. */
    private final Map<String, String> following = new ConcurrentHashMap<>();

    private volatile String now = "starting";
    private volatile boolean flowing = true;

    CommandFlow(FakeSlack slack, URI events) {
        this.slack = slack;
        this.http = new SignedHttp(events, Clock.systemUTC());
        this.requests = new SlackRequests(slack);
    }

    void start() {
        threads.execute(this::flow);
    }

    /** What is happening to the nodes from now on. */
    void now(String what) {
        now = what;
    }

    private void flow() {
        try {
            while (flowing) {
                String when = now;
                boolean follows = asked.incrementAndGet() % ONE_FOLLOWS == 0;
                Map<String, String> command = follows
                        ? requests.command(FakeSlack.ADMIN, "/milepost", "tips list")
                        : requests.command(FakeSlack.MEMBER, "/milepost", "salary mid");
                threads.execute(() -> ask(command, follows, when));
                NodePlaces.pass(GAP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Map<String, String> command, boolean follows, String when) {
        long start = System.nanoTime();
        Optional<String> wrong = Optional.empty();
        try {
            HttpResponse<String> response = http.command(command);
            long took = (System.nanoTime() - start) / 1_000_000;
            if (response.statusCode() != 200) {
                wrong = Optional.of("HTTP " + response.statusCode());
            } else if (took > PATIENCE_MS) {
                wrong = Optional.of("an answer after more than 3 s");
            } else if (follows) {
                following.put(URI.create(command.get("response_url")).getPath(), when);
            } else if (!response.body().contains(ANSWER)) {
                wrong = Optional.of("another answer");
            }
        } catch (AssertionError e) {
            wrong = Optional.of(String.valueOf(e.getCause()));
        }
        wrong.ifPresent(what -> unanswered.add(what + " while " + when));
    }

    /** Asks no more, and waits for what is still to follow. */
    void end() throws InterruptedException {
        flowing = false;
        threads.shutdown();
        threads.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS);
        for (int i = 0; i < LAST.toSeconds() && unfollowed() > 0; i++) {
            NodePlaces.pass(Duration.ofSeconds(1));
        }
    }

    int asked() {
        return asked.get();
    }

    int unanswered() {
        return unanswered.size();
    }

    /** Commands that were acknowledged, and answered by nothing. */
    int unfollowed() {
        Map<String, Long> posted = slack.responseCounts();
        return (int) following.keySet().stream()
                .filter(path -> !posted.containsKey(path))
                .count();
    }

    /** Answers beyond the first to one command. */
    int doubled() {
        return (int) slack.responseCounts().values().stream()
                .mapToLong(times -> times - 1)
                .sum();
    }

    /** What went wrong and when, and how often. */
    Map<String, Long> troubles() {
        Map<String, Long> posted = slack.responseCounts();
        Map<String, Long> all =
                new TreeMap<>(unanswered.stream().collect(Collectors.groupingBy(what -> what, Collectors.counting())));
        following.forEach((path, when) -> {
            long times = posted.getOrDefault(path, 0L);
            if (times != 1) {
                all.merge("acknowledged and answered %d times while %s".formatted(times, when), 1L, Long::sum);
            }
        });
        return all;
    }

    @Override
    public void close() {
        flowing = false;
        threads.shutdownNow();
    }
}
