package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final Pace pace = new Pace(clock, Pace.DISCORDS);

    private Duration passAll(int posts) {
        Instant from = clock.instant();
        for (int i = 0; i < posts; i++) {
            for (Duration wait = pace.take(); !wait.isZero(); wait = pace.take()) {
                clock.advance(wait);
            }
        }
        return Duration.between(from, clock.instant());
    }

    @Test
    void the_first_goes_at_once_and_of_many_no_more_than_discord_takes_in_a_second() {
        assertThat(pace.take()).isZero();

        assertThat(passAll(49)).isBetween(Duration.ofMillis(999), Duration.ofMillis(1026));
    }

    @Test
    void they_go_evenly_spaced() {
        pace.take();

        assertThat(pace.take()).isBetween(Duration.ofMillis(20), Duration.ofMillis(21));
    }

    @Test
    void what_a_busy_machine_let_pass_is_caught_up_with_within_the_limit_of_any_second() {
        passAll(100);
        clock.advance(Duration.ofMillis(200));

        assertThat(passAll(40)).isBetween(Duration.ofMillis(600), Duration.ofMillis(850));
    }

    @Test
    void who_comes_after_a_pause_does_not_wait() {
        pace.take();
        clock.advance(Duration.ofSeconds(1));

        assertThat(pace.take()).isZero();
    }

    @Test
    void a_clock_that_is_set_back_holds_up_nobody() {
        passAll(100);
        clock.advance(Duration.ofHours(-1));

        assertThat(pace.take()).isZero();
    }
}
