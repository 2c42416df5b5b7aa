package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final Pace pace = new Pace(clock);

    @Test
    void the_first_goes_at_once_and_of_many_no_more_than_discord_takes_in_a_second() {
        assertThat(pace.take()).isZero();
        Duration last = Duration.ZERO;
        for (int i = 0; i < 48; i++) {
            last = pace.take();
        }

        assertThat(last).isBetween(Duration.ofMillis(999), Duration.ofMillis(1001));
    }

    @Test
    void who_comes_after_a_pause_does_not_wait() {
        pace.take();
        clock.advance(Duration.ofSeconds(1));

        assertThat(pace.take()).isZero();
    }

    @Test
    void a_clock_that_is_set_back_holds_up_nobody() {
        pace.take();
        clock.advance(Duration.ofHours(-1));

        assertThat(pace.take()).isZero();
    }
}
