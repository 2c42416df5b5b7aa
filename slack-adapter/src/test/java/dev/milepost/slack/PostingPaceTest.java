package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostingPaceTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final PostingPace pace = new PostingPace(clock);

    @Test
    void a_channel_gets_one_post_a_second() {
        assertThat(pace.take("T1", "C1")).isZero();
        assertThat(pace.take("T1", "C1")).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take("T1", "C1")).isEqualTo(Duration.ofSeconds(2));
        clock.advance(Duration.ofSeconds(3));
        assertThat(pace.take("T1", "C1")).isZero();
    }

    @Test
    void channels_of_one_workspace_take_turns_and_workspaces_know_nothing_of_each_other() {
        for (int i = 0; i <= 10; i++) {
            assertThat(pace.take("T1", "C" + i)).isEqualTo(Duration.ofMillis(200L * i));
        }
        assertThat(pace.take("T1", "C11")).isGreaterThan(PostingPace.PATIENCE);
        assertThat(pace.take("T2", "C1")).isZero();
    }

    @Test
    void what_would_wait_too_long_takes_no_turn() {
        pace.hold("T1", Duration.ofSeconds(30));

        assertThat(pace.take("T1", "C1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.take("T1", "C1")).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(pace.take("T1", "C1")).isZero();
    }

    @Test
    void a_clock_that_is_set_back_holds_up_nobody() {
        pace.take("T1", "C1");
        clock.advance(Duration.ofHours(-2));

        assertThat(pace.take("T1", "C1")).isZero();
    }
}
