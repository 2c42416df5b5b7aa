package dev.milepost.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reply.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestTest {

    private static final List<String> KNOWN = List.of("salary", "career", "skills", "senior");

    @Test
    void finds_what_a_slip_of_the_finger_was_meant_for() {
        assertThat(Closest.to("salry", KNOWN, 3)).containsExactly("salary");
        assertThat(Closest.to("SKILS", KNOWN, 3)).containsExactly("skills");
        assertThat(Closest.to("senoir", KNOWN, 3)).containsExactly("senior");
    }

    @Test
    void offers_nothing_for_another_word() {
        assertThat(Closest.to("weather", KNOWN, 3)).isEmpty();
        assertThat(Closest.to("", KNOWN, 3)).isEmpty();
        assertThat(Closest.to("s".repeat(500), KNOWN, 3)).isEmpty();
    }

    @Test
    void asks_which_of_the_near_ones_was_meant() {
        assertThat(Closest.didYouMean(List.of())).isEqualTo(Text.literal(""));
        assertThat(Closest.didYouMean(List.of("tips"))).isEqualTo(Text.markdown("Did you mean **tips**? "));
        assertThat(Closest.didYouMean(List.of("tip", "tips", "a*b*")).plain())
                .isEqualTo("Did you mean tip, tips or a*b*? ");
    }

    @Test
    void counts_a_swap_of_neighbours_as_one_change() {
        assertThat(Closest.distance("abcd", "abdc")).isEqualTo(1);
        assertThat(Closest.distance("", "abc")).isEqualTo(3);
    }
}
