package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_system_of_equations_is_solved() {
        assertThat(LinearSystem.solve(new double[][] {{0, 2}, {1, 1}}, new double[] {4, 5}))
                .containsExactly(3, 2);
    }
}
