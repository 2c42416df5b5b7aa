package dev.milepost.answer;

import java.util.List;

/**
 * Turns margins and nearness into probabilities: a logistic regression with a handful of parameters, fitted
 * by Newton's method on phrasings that the model hadn't seen. Classes of one kind share a bias, for one class
 * alone has too few phrasings to tell its own.
 */
final class Calibration {

    private static final int SIGNS = 2;
    private static final int ROUNDS = 25;
    private static final double SHORTEST_STEP = 1e-3;
    private static final double ENOUGH = 1e-3;

    /** Pulls the parameters a little towards nothing, so that they stay finite where all is told apart. */
    private static final double RIDGE = 1e-3;

    private final int[] kinds;
    private final int size;

    Calibration(List<String> keys) {
        this.kinds = keys.stream().mapToInt(Kinds::kind).toArray();
        this.size = SIGNS + Kinds.COUNT;
    }

    Tuning fit(List<Tuner.HeldOut> heldOut, int[] classes) {
        double[] theta = new double[size];
        theta[0] = 4;
        theta[1] = 4;
        double loss = loss(heldOut, classes, theta);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(heldOut, classes, theta);
            double[] next = moved(theta, step, 1);
            double better = loss(heldOut, classes, next);
            // Far from the best place a whole step can lead away from it.
            for (double part = 0.5; better > loss && part > SHORTEST_STEP; part /= 2) {
                next = moved(theta, step, part);
                better = loss(heldOut, classes, next);
            }
            if (better > loss - ENOUGH) {
                break;
            }
            theta = next;
            loss = better;
        }
        float[] biases = new float[kinds.length];
        for (int c = 0; c < biases.length; c++) {
            biases[c] = (float) theta[SIGNS + kinds[c]];
        }
        return new Tuning((float) theta[0], (float) theta[1], biases);
    }

    private static double[] moved(double[] theta, double[] step, double part) {
        double[] moved = theta.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= part * step[i];
        }
        return moved;
    }

    private double loss(List<Tuner.HeldOut> heldOut, int[] classes, double[] theta) {
        double loss = 0;
        for (Tuner.HeldOut one : heldOut) {
            int right = classes[one.example()];
            loss -= Kinds.weight(kinds[right]) * Math.log(Math.max(probabilities(one, theta)[right], 1e-300));
        }
        for (int i = SIGNS; i < size; i++) {
            loss += RIDGE * heldOut.size() * theta[i] * theta[i] / 2;
        }
        return loss;
    }

    private double[] step(List<Tuner.HeldOut> heldOut, int[] classes, double[] theta) {
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        for (int i = 0; i < size; i++) {
            gradient[i] = RIDGE * heldOut.size() * (i < SIGNS ? 0 : theta[i]);
            curvature[i][i] = RIDGE * heldOut.size();
        }
        for (Tuner.HeldOut one : heldOut) {
            add(one, classes[one.example()], theta, gradient, curvature);
        }
        return LinearSystem.solve(curvature, gradient);
    }

    private void add(Tuner.HeldOut one, int right, double[] theta, double[] gradient, double[][] curvature) {
        double weight = Kinds.weight(kinds[right]);
        double[] p = probabilities(one, theta);
        double[] mean = new double[size];
        for (int c = 0; c < p.length; c++) {
            double[] signs = signs(one, c);
            for (int i = 0; i < size; i++) {
                mean[i] += p[c] * signs[i];
                for (int j = 0; signs[i] != 0 && j < size; j++) {
                    curvature[i][j] += weight * p[c] * signs[i] * signs[j];
                }
            }
        }
        double[] seen = signs(one, right);
        for (int i = 0; i < size; i++) {
            gradient[i] += weight * (mean[i] - seen[i]);
            for (int j = 0; j < size; j++) {
                curvature[i][j] -= weight * mean[i] * mean[j];
            }
        }
    }

    private double[] probabilities(Tuner.HeldOut one, double[] theta) {
        double[] logits = new double[kinds.length];
        for (int c = 0; c < logits.length; c++) {
            logits[c] = theta[0] * one.margins()[c] + theta[1] * one.nearness()[c] + theta[SIGNS + kinds[c]];
        }
        return Softmax.of(logits);
    }

    private double[] signs(Tuner.HeldOut one, int c) {
        double[] signs = new double[size];
        signs[0] = one.margins()[c];
        signs[1] = one.nearness()[c];
        signs[SIGNS + kinds[c]] = 1;
        return signs;
    }
}
