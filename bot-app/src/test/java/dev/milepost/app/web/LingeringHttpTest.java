package dev.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a connection that is to end; whole servers that end are in {@link PublicServerTest}. */
class LingeringHttpTest {

    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Boolean> closed = new ArrayList<>();
    private Duration idle = Duration.ofMinutes(2);

    private final ServerConnection connection = LingeringHttp.lingering(
            new ServerConnection() {
                @Override
                public void handle(Limit limit) {}

                @Override
                public Duration idleTime() {
                    return idle;
                }

                @Override
                public void close(boolean interrupt) {
                    closed.add(interrupt);
                }
            },
            LINGER,
            later::add);

    @Test
    void one_that_stays_idle_ends_after_a_while() {
        connection.close(false);
        assertThat(closed).isEmpty();

        later.remove().run();
        assertThat(closed).containsExactly(false);
    }

    @Test
    void one_that_looked_idle_by_a_clock_that_jumped_and_was_asked_meanwhile_stays() {
        connection.close(false);
        idle = Duration.ofMillis(10);

        later.remove().run();
        assertThat(closed).isEmpty();
    }

    @Test
    void one_that_is_to_be_cut_is_cut_at_once() {
        connection.close(true);

        assertThat(closed).containsExactly(true);
        assertThat(later).isEmpty();
    }
}
