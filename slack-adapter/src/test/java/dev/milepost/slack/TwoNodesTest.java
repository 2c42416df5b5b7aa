package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.milepost.chat.OnceStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes behind one address, with one memory of what was taken on; and what becomes of it when that is away. */
class TwoNodesTest {

    private final Shared shared = new Shared();
    private final SlackOptions options =
            SlackOptions.forOwnApp().withClock(HttpApp.CLOCK).withOnce(shared);
    private final HttpApp one = new HttpApp(TestBots.lighthouse(), options);
    private final HttpApp other = new HttpApp(TestBots.lighthouse(), options);

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    /** As the database does it. */
    private static final class Shared implements OnceStore {
        private final Map<String, Instant> seen = new HashMap<>();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean away;

        @Override
        public synchronized boolean first(String key, Instant now, Instant until) {
            asked.incrementAndGet();
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            return seen.putIfAbsent(key, until) == null;
        }

        @Override
        public synchronized void forget(String key) {
            seen.remove(key);
        }

        @Override
        public synchronized void forgetBefore(Instant now) {
            seen.values().removeIf(until -> !until.isAfter(now));
        }
    }

    private int answers() {
        return one.slack.calls("chat.postMessage").size()
                + other.slack.calls("chat.postMessage").size();
    }

    @Test
    void the_same_event_three_times_on_two_nodes_is_answered_once() {
        JsonObject event = one.requests.directMessage(MEMBER, "who cleans the lens and how?");
        for (HttpApp node : new HttpApp[] {one, other, one}) {
            assertThat(node.http.event(event).statusCode()).isEqualTo(200);
        }

        await().until(() -> shared.asked.get() == 2 && answers() == 1);
    }

    @Test
    void a_press_replayed_on_the_other_node_counts_once() {
        JsonObject press = one.requests.press(MEMBER, "mp1:echo-all:once");
        one.http.interaction(press);
        other.http.interaction(press);

        await().until(() -> shared.asked.get() == 2
                && one.slack.responses().size() + other.slack.responses().size() == 1);
    }

    @Test
    void a_command_that_a_balancer_repeats_on_the_other_node_is_answered_there_and_what_follows_comes_once() {
        Map<String, String> atOnce = one.requests.command(MEMBER, "/milepost", "echo hi");
        String lost = one.http.command(atOnce).body();
        assertThat(other.http.command(atOnce).body()).isEqualTo(lost).contains("hi");

        Map<String, String> later = one.requests.command(MEMBER, "/milepost", "slow");
        one.http.command(later);
        assertThat(other.http.command(later).statusCode()).isEqualTo(200);
        await().until(() -> shared.asked.get() == 2
                && one.slack.responses().size() + other.slack.responses().size() == 1);
    }

    @Test
    void a_database_that_is_away_loses_no_answer() {
        shared.away = true;
        one.http.event(one.requests.directMessage(MEMBER, "who cleans the lens and how?"));

        await().until(() -> answers() == 1);
    }
}
