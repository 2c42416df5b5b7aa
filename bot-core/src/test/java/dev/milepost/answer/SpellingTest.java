package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private final Spelling spelling = new Spelling(Set.of("keeper", "lamps", "boat", "polish"));

    @ParameterizedTest
    @CsvSource({
        "keepar, keeper", // changed
        "keper, keeper", // left out
        "keeeper, keeper", // put in
        "kepeer, keeper", // swapped
        "polihs, polish", // swapped at the end
        "keepe, keeper", // left out at the end
        "keepers, keeper", // put in at the end
        "lampz, lamps", // the shortest that is corrected
    })
    void a_word_one_slip_away_from_a_known_one_is_read_as_that(String typed, String meant) {
        assertThat(spelling.corrected(List.of("the", typed))).containsExactly("the", meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keeper", // known
                "kepper1x", // two slips
                "kaepar", // two letters changed
                "ekeper", // swapped at the beginning, where slips are rare
                "beeper", // another first letter
                "boot", // too short to tell
                "boats", // its neighbour is too short
                "pplish9",
                "kpeeer9", // longer by one, and more than one slip
            })
    void any_other_word_stays_as_it_is(String word) {
        assertThat(spelling.corrected(List.of(word))).containsExactly(word);
    }

    @Test
    void a_known_word_is_not_put_right_to_another_known_one() {
        Spelling two = new Spelling(Set.of("paper", "piper"));

        assertThat(two.corrected(List.of("piper", "paper", "puper"))).containsExactly("piper", "paper", "paper");
    }

    @ParameterizedTest
    @CsvSource({
        "lamp, lump, true",
        "lamp, lam, true",
        "lamp, clamp, true",
        "lamp, lapm, true",
        "lamp, almp, true",
        "lamp, lamp, true",
        "lamp, lompa, false",
        "lamp, lump1, false",
        "lamp, plam, false",
        "lamp, mpla, false",
        "lamp, lmpa, false",
        "abcd, acbe, false",
        "aabb, abab, true",
        "la, lamp, false",
    })
    void one_slip_is_a_letter_changed_left_out_put_in_or_swapped_with_its_neighbour(String a, String b, boolean one) {
        assertThat(Spelling.oneSlip(a, b)).isEqualTo(one);
        assertThat(Spelling.oneSlip(b, a)).isEqualTo(one);
    }
}
