package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordAddressTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static DiscordAddress of(Optional<ShardRange> shards) {
        return new DiscordAddress("token", Optional.empty(), Optional.empty(), shards);
    }

    @Test
    void a_process_with_all_shards_sends_all_that_discord_takes() {
        assertThat(of(Optional.empty()).ownRequestsPerSecond()).isEqualTo(Pace.DISCORDS);
        assertThat(of(Optional.of(new ShardRange(0, 15, 16))).ownRequestsPerSecond())
                .isEqualTo(Pace.DISCORDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7, 16, 40})
    void processes_that_share_the_shards_stay_within_it_together_and_waste_less_than_one_request_each(int processes) {
        int sent = IntStream.range(0, processes)
                .map(i -> atOnce(of(Optional.of(new ShardRange(i, i, processes)))))
                .sum();

        assertThat(sent).isLessThan(Pace.DISCORDS).isGreaterThan(Pace.DISCORDS - 1 - processes);
    }

    @Test
    void one_with_more_of_them_sends_more() {
        assertThat(atOnce(of(Optional.of(new ShardRange(0, 2, 4))))).isEqualTo(36);
        assertThat(atOnce(of(Optional.of(new ShardRange(3, 3, 4))))).isEqualTo(12);
    }

    /** How many leave within one second. */
    private static int atOnce(DiscordAddress address) {
        int sent = 0;
        Instant end = NOON.plusSeconds(1);
        SettableClock clock = new SettableClock(NOON.toString());
        Pace pace = new Pace(clock, address.ownRequestsPerSecond());
        while (clock.instant().isBefore(end)) {
            Duration wait = pace.take();
            if (wait.isZero()) {
                sent++;
            } else {
                clock.advance(wait);
            }
        }
        return sent;
    }
}
