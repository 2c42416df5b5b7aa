package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenOnceTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final SeenOnce seen = new SeenOnce(clock, Optional.empty());

    @Test
    void what_came_before_is_known_for_ten_minutes_which_outlasts_slacks_last_retry() {
        assertThat(seen.first("Ev1")).isTrue();
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(seen.first("Ev1")).isFalse();
    }

    @Test
    void and_takes_no_memory_for_longer() {
        seen.first("Ev1");
        clock.advance(Duration.ofMinutes(11));

        assertThat(seen.first("Ev1")).isTrue();
    }

    @Test
    void what_has_no_key_is_always_new() {
        assertThat(seen.first("")).isTrue();
        assertThat(seen.first("")).isTrue();
    }
}
