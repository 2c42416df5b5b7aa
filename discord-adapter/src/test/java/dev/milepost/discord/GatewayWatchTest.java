package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatewayWatchTest {

    private final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    private final GatewayWatch watch = new GatewayWatch(clock);

    @Test
    void a_connection_is_silent_when_one_heartbeat_of_discords_interval_stays_without_an_answer() {
        watch.answered(0);
        clock.advance(Duration.ofMillis(41_250));
        watch.answered(0);

        clock.advance(Duration.ofSeconds(56));
        assertThat(watch.isHeard(0)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(watch.isHeard(0)).isFalse();
        assertThat(watch.isHeard(1)).isTrue();

        watch.answered(0);
        assertThat(watch.isHeard(0)).isTrue();
    }

    @Test
    void a_slower_server_is_given_its_own_interval() {
        watch.answered(0);
        clock.advance(Duration.ofMinutes(2));
        assertThat(watch.isHeard(0)).isTrue();
        watch.answered(0);
        clock.advance(Duration.ofSeconds(130));
        assertThat(watch.isHeard(0)).isTrue();
    }
}
