package dev.milepost.answer;

import java.util.SplittableRandom;

/**
 * Learns to tell one class from all others: an L2-regularised support vector machine with squared hinge
 * loss, by dual coordinate descent (Hsieh and others, ICML 2008), as LIBLINEAR's solver 1 does it.
 */
final class SupportVectorTrainer {

    private static final int MAX_ROUNDS = 60;
    private static final double ENOUGH = 0.03;

    private final SparseVector[] examples;
    private final double[] squares;
    private final int features;

    SupportVectorTrainer(SparseVector[] examples, int features) {
        this.examples = examples;
        this.features = features;
        squares = new double[examples.length];
        for (int i = 0; i < examples.length; i++) {
            squares[i] = 1 + examples[i].dot(examples[i]);
        }
    }

    /**
     * Weights of the class {@code wanted}, the last of them the bias.
     *
     * @param own what an example of the class costs that stands on the wrong side
     * @param others what one of another class costs there
     */
    float[] train(int[] classes, int wanted, double own, double others, long seed) {
        double[] w = new double[features + 1];
        double[] alpha = new double[examples.length];
        int[] order = new int[examples.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double worst = 0;
            for (int k = 0; k < order.length; k++) {
                int swap = k + random.nextInt(order.length - k);
                int i = order[swap];
                order[swap] = order[k];
                order[k] = i;
                worst = Math.max(
                        worst, step(w, alpha, i, classes[i] == wanted ? 1 : -1, classes[i] == wanted ? own : others));
            }
            if (worst < ENOUGH) {
                break;
            }
        }
        float[] weights = new float[w.length];
        for (int f = 0; f < w.length; f++) {
            weights[f] = (float) w[f];
        }
        return weights;
    }

    /** Moves one example's weight to its best place, the others held; how far from it that was. */
    private double step(double[] w, double[] alpha, int i, int y, double cost) {
        SparseVector x = examples[i];
        double margin = w[features];
        for (int k = 0; k < x.size(); k++) {
            margin += w[x.ids()[k]] * x.values()[k];
        }
        double diagonal = 0.5 / cost;
        double gradient = y * margin - 1 + diagonal * alpha[i];
        if (alpha[i] == 0 && gradient >= 0) {
            return 0;
        }
        double moved = Math.max(alpha[i] - gradient / (squares[i] + diagonal), 0);
        double delta = (moved - alpha[i]) * y;
        alpha[i] = moved;
        for (int k = 0; k < x.size(); k++) {
            w[x.ids()[k]] += delta * x.values()[k];
        }
        w[features] += delta;
        return Math.abs(gradient);
    }
}
