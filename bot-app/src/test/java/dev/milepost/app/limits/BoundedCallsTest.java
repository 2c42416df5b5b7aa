package dev.milepost.app.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedCallsTest {

    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final BoundedCalls patient = calls(Duration.ofSeconds(30));
    private final BoundedCalls hurried = calls(Duration.ofMillis(20));
    private final AtomicInteger asked = new AtomicInteger();

    private BoundedCalls calls(Duration longest) {
        return new BoundedCalls("the database", longest, 3, Duration.ofSeconds(10), clock);
    }

    @AfterEach
    void close() {
        patient.close();
        hurried.close();
    }

    private String away() {
        asked.incrementAndGet();
        throw new IllegalArgumentException("connection refused");
    }

    @Test
    void what_a_call_returns_is_returned() {
        assertThat(patient.<String>ask(() -> "shown")).isEqualTo("shown");
    }

    @Test
    void one_that_hangs_is_not_waited_for() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> hurried.ask(() -> {
                    never.await();
                    return true;
                }))
                .isInstanceOf(BoundedCalls.NoAnswer.class)
                .hasMessageContaining("the database: no answer within 20 ms");
    }

    @Test
    void one_that_fails_again_and_again_is_left_alone_for_ten_seconds_and_then_asked_again() {
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> patient.ask(this::away)).isInstanceOf(BoundedCalls.NoAnswer.class);
        }
        assertThat(asked).hasValue(3);

        clock.advance(Duration.ofSeconds(11));
        assertThat(patient.<String>ask(() -> "back")).isEqualTo("back");
        assertThat(patient.<String>ask(() -> "again")).isEqualTo("again");
    }
}
