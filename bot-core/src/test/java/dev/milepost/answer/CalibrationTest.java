package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final List<String> KEYS = List.of("NOT_COVERED", "a.fact", "another.fact");

    @Test
    void where_the_margin_is_right_three_times_in_four_the_probability_says_so() {
        List<Tuner.HeldOut> heldOut = new ArrayList<>();
        int[] classes = new int[400];
        for (int i = 0; i < classes.length; i++) {
            int told = i % 3;
            classes[i] = i % 4 == 0 ? (told + 1) % 3 : told;
            float[] margins = {-1, -1, -1};
            margins[told] = 1;
            heldOut.add(new Tuner.HeldOut(i, margins, new float[3]));
        }

        Tuning tuning = new Calibration(KEYS).fit(heldOut, classes);

        assertThat(Softmax.of(tuning.logits(new float[] {-1, 1, -1}, new float[3]))[1])
                .isBetween(0.7, 0.8);
    }

    @Test
    void the_sign_that_tells_counts_and_the_one_that_does_not_counts_for_little() {
        List<Tuner.HeldOut> heldOut = new ArrayList<>();
        int[] classes = new int[600];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = i % 3;
            float[] margins = {0, 0, 0};
            float[] nearness = {0, 0, 0};
            margins[i % 10 == 0 ? (classes[i] + 1) % 3 : classes[i]] = 1;
            nearness[i / 3 % 3] = 1;
            heldOut.add(new Tuner.HeldOut(i, margins, nearness));
        }

        Tuning byMargin = new Calibration(KEYS).fit(heldOut, classes);

        // Right nine times in ten, of three: e^4 to 0 would be 96 %; ln(0.9 / 0.05) = 2.9 is what fits.
        assertThat(byMargin.margin()).isCloseTo(2.9f, within(0.1f));
        assertThat(byMargin.nearness()).isCloseTo(0, within(0.1f));
    }

    @Test
    void a_kind_that_is_asked_for_oftener_has_a_head_start_and_facts_share_theirs() {
        List<Tuner.HeldOut> heldOut = new ArrayList<>();
        int[] classes = new int[400];
        for (int i = 0; i < classes.length; i++) {
            // Half of all questions are not covered, a quarter ask for each fact; no sign tells which.
            classes[i] = i % 4 < 2 ? 0 : i % 4 - 1;
            heldOut.add(new Tuner.HeldOut(i, new float[3], new float[3]));
        }

        Tuning tuning = new Calibration(KEYS).fit(heldOut, classes);
        double[] p = Softmax.of(tuning.logits(new float[3], new float[3]));

        assertThat(tuning.biases()[1]).isEqualTo(tuning.biases()[2]);
        assertThat(p[0]).isCloseTo(0.5, within(0.01));
        assertThat(p[1]).isCloseTo(0.25, within(0.01));
    }

    @Test
    void small_talk_that_phrasings_have_too_much_of_weighs_less() {
        List<Tuner.HeldOut> heldOut = new ArrayList<>();
        int[] classes = new int[200];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = i % 2;
            heldOut.add(new Tuner.HeldOut(i, new float[2], new float[2]));
        }

        Tuning tuning = new Calibration(List.of("SMALLTALK:greeting", "a.fact")).fit(heldOut, classes);

        assertThat(Softmax.of(tuning.logits(new float[2], new float[2]))[0]).isCloseTo(0.3 / 1.3, within(0.01));
    }

    @Test
    void what_speaks_for_a_class_is_added_up() {
        Tuning tuning = new Tuning(2, 3, new float[] {0.5f, -1});

        assertThat(tuning.logits(new float[] {1, -1}, new float[] {0.5f, 1})).containsExactly(4, 0);
    }

    @Test
    void each_phrasing_is_held_out_once_and_a_facts_own_text_never() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            examples.add(new Example(i % 2 == 0 ? "light the lamp " + i : "row the boat " + i, "k" + i % 2, i != 4));
        }

        List<Tuner.HeldOut> heldOut =
                new Tuner(examples, new ModelTrainer(Concepts.none(), examples).ready()).heldOut();

        assertThat(heldOut)
                .extracting(Tuner.HeldOut::example)
                .containsExactlyInAnyOrder(0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11);
        assertThat(heldOut).allSatisfy(h -> {
            int right = h.example() % 2;
            assertThat(h.margins()[right]).isGreaterThan(h.margins()[1 - right]);
            assertThat(h.nearness()[right]).isGreaterThan(h.nearness()[1 - right]);
        });
    }

    @Test
    void a_handful_of_phrasings_is_not_tuned_by_and_a_hundred_are() {
        assertThat(tuned(99).margin()).isEqualTo(4);
        assertThat(tuned(100).margin()).isNotEqualTo(4);
    }

    private static Tuning tuned(int phrasings) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < phrasings; i++) {
            examples.add(new Example((i % 2 == 0 ? "lamp " : "boat ") + i, "k" + (i % 10 == 0 ? 1 : i % 2), true));
        }
        return new Tuner(examples, new ModelTrainer(Concepts.none(), examples).ready()).tune();
    }

    @Test
    void a_system_of_equations_is_solved() {
        assertThat(LinearSystem.solve(new double[][] {{1, 2, 1}, {3, 8, 1}, {0, 4, 1}}, new double[] {2, 12, 2}))
                .containsExactly(new double[] {2, 1, -2}, within(1e-12));
        assertThat(LinearSystem.solve(new double[][] {{0, 2}, {1, 1}}, new double[] {4, 5}))
                .containsExactly(3, 2);
    }
}
