package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static Duration after(int failures, int asked) {
        return Retries.DEFAULT.after(failures, Duration.ofSeconds(asked));
    }

    @Test
    void the_longer_of_what_it_takes_by_itself_and_what_slack_asks_for_is_waited() {
        assertThat(after(1, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(after(3, 2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(after(3, 60)).isEqualTo(Duration.ofSeconds(60));
        assertThat(after(100, 0)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void nobody_makes_it_wait_for_more_than_five_minutes() {
        assertThat(after(1, 300)).isEqualTo(Duration.ofMinutes(5));
        assertThat(after(1, 86_400)).isEqualTo(Duration.ofMinutes(5));
    }
}
