package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final Patience patience = new Patience(clock, Duration.ofSeconds(30));
    private final Patience little = new Patience(clock, Duration.ofMillis(20));
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        patience.close();
        little.close();
    }

    private String away() {
        asked.incrementAndGet();
        throw new IllegalArgumentException("connection refused");
    }

    @Test
    void what_the_database_says_is_said() {
        assertThat(patience.<String>ask(() -> "shown")).isEqualTo("shown");
    }

    @Test
    void a_database_that_does_not_answer_is_not_waited_for() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> little.ask(() -> {
                    never.await();
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in time");
    }

    @Test
    void one_that_fails_again_and_again_is_left_alone_for_ten_seconds_and_then_asked_again() {
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> patience.ask(this::away)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(asked).hasValue(3);

        clock.advance(Duration.ofSeconds(11));
        assertThat(patience.<String>ask(() -> "back")).isEqualTo("back");
        assertThat(patience.<String>ask(() -> "again")).isEqualTo("again");
    }
}
