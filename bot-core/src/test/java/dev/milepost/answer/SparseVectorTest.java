package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SparseVectorTest {

    private final SparseVector vector = new SparseVector(new int[] {1, 3, 7}, new float[] {2, 3, 5});

    @Test
    void the_dot_product_multiplies_what_both_have() {
        assertThat(vector.dot(new SparseVector(new int[] {0, 3, 4, 7, 9}, new float[] {1, 4, 1, 6, 1})))
                .isEqualTo(42);
        assertThat(new SparseVector(new int[] {7}, new float[] {2}).dot(vector)).isEqualTo(10);
        assertThat(vector.dot(new SparseVector(new int[] {2, 8}, new float[] {1, 1})))
                .isZero();
        assertThat(vector.dot(new SparseVector(new int[0], new float[0]))).isZero();
    }

    @Test
    void scaling_leaves_the_vector_itself_as_it_is() {
        assertThat(vector.scaled(2).values()).containsExactly(4, 6, 10);
        assertThat(vector.scaled(2).ids()).containsExactly(1, 3, 7);
        assertThat(vector.values()).containsExactly(2, 3, 5);
    }

    @Test
    void probabilities_are_in_the_ratio_of_the_exponentials_and_sum_to_one() {
        double[] p = Softmax.of(new double[] {Math.log(1), Math.log(2), Math.log(5)});

        assertThat(p[0]).isCloseTo(0.125, within(1e-9));
        assertThat(p[1]).isCloseTo(0.25, within(1e-9));
        assertThat(p[2]).isCloseTo(0.625, within(1e-9));
        assertThat(Softmax.of(new double[] {1000, 1000})).containsExactly(0.5, 0.5);
        assertThat(Softmax.of(new double[0])).isEmpty();
    }
}
