package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaugeTest {

    @Test
    void says_how_many_tips_a_channel_has_not_seen_and_from_a_week_on_that_they_come_again() {
        assertThat(new Gauge(8, 20).words()).isEqualTo("8 of 20 not yet seen here");
        assertThat(new Gauge(7, 20).words()).isEqualTo("7 of 20 not yet seen here; then the oldest come again");
        assertThat(new Gauge(0, 20).words()).isEqualTo("all 20 seen; the oldest come again");
    }

    @Test
    void is_low_from_a_week_on() {
        assertThat(new Gauge(8, 20).isLow()).isFalse();
        assertThat(new Gauge(7, 20).isLow()).isTrue();
        assertThat(new Gauge(0, 20).isLow()).isTrue();
    }
}
