package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void each_subscription_is_in_one_lane_and_each_lane_has_its_share(int count) {
        List<Lane> lanes = Lane.split(count);
        SplittableRandom random = new SplittableRandom(1);
        List<String> subscriptions = Stream.generate(() -> Long.toString(random.nextLong(1L << 50, 1L << 51), 36))
                .limit(6_400)
                .toList();

        assertThat(subscriptions)
                .allSatisfy(id -> assertThat(lanes).filteredOn(l -> l.holds(id)).hasSize(1));
        assertThat(lanes)
                .hasSize(count)
                .allSatisfy(lane -> assertThat(
                                subscriptions.stream().filter(lane::holds).count())
                        .isBetween(6_400L / count / 2, 6_400L / count * 2));
    }
}
