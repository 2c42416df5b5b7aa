package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.content.Tip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RotationTest {

    private final Map<String, LocalDate> seen = new HashMap<>();
    private LocalDate day = LocalDate.parse("2026-11-24");

    private String post(Rotation rotation) {
        Tip tip = rotation.next(seen).orElseThrow();
        seen.put(tip.id(), day);
        day = day.plusDays(1);
        return tip.id();
    }

    private List<String> post(Rotation rotation, int days) {
        List<String> posted = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            posted.add(post(rotation));
        }
        return posted;
    }

    private static Rotation of(int tips, long seed) {
        return Rotation.of(TestPack.withTips(tips), seed, List.of());
    }

    @Test
    void no_tip_comes_twice_before_all_have_come() {
        List<String> posted = post(of(20, 7), 100);

        for (int from = 0; from + 20 <= posted.size(); from++) {
            assertThat(posted.subList(from, from + 20)).doesNotHaveDuplicates();
        }
    }

    @Test
    void each_subscription_has_an_order_of_its_own_that_its_seed_settles() {
        Set<List<String>> orders = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            orders.add(of(20, seed).inOrder().stream().map(Tip::id).toList());
        }

        assertThat(orders).hasSize(50);
        assertThat(of(20, 3).inOrder()).isEqualTo(of(20, 3).inOrder());
    }

    @Test
    void a_tip_that_joins_the_pack_comes_next_and_one_that_leaves_is_passed_over() {
        post(of(10, 7), 25);

        assertThat(post(of(11, 7))).isEqualTo("t-11");
        assertThat(post(of(5, 7), 5)).containsExactlyInAnyOrder("t-1", "t-2", "t-3", "t-4", "t-5");
    }

    @Test
    void only_tips_on_the_topics_asked_for_come() {
        Rotation lamps = Rotation.of(TestPack.withTips(9), 7, List.of("lamps"));

        assertThat(post(lamps, 5)).containsExactlyInAnyOrder("t-1", "t-3", "t-5", "t-7", "t-9");
        assertThat(Rotation.of(TestPack.withTips(9), 7, List.of("boats")).next(seen))
                .isEmpty();
    }

    @Test
    void the_gauge_counts_what_was_never_seen() {
        Rotation rotation = of(10, 7);
        post(rotation, 4);

        assertThat(rotation.unseen(seen)).isEqualTo(6);
    }
}
