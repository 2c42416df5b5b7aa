package dev.milepost.answer;

import java.util.Arrays;

/** Logits to probabilities. */
final class Softmax {

    private Softmax() {}

    static double[] of(double[] logits) {
        double highest = Arrays.stream(logits).max().orElse(0);
        double[] p = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(logits[i] - highest);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }
}
