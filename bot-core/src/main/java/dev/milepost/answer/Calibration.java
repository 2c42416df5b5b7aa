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
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = RIDGE * heldOut.size() * (i < SIGNS ? 0 : theta[i]);
                curvature[i][i] = RIDGE * heldOut.size();
            }
            for (Tuner.HeldOut one : heldOut) {
                add(one, classes[one.example()], theta, gradient, curvature);
            }
            double[] step = LinearSystem.solve(curvature, gradient);
            for (int i = 0; i < size; i++) {
                theta[i] -= step[i];
            }
        }
        float[] biases = new float[kinds.length];
        for (int c = 0; c < biases.length; c++) {
            biases[c] = (float) theta[SIGNS + kinds[c]];
        }
        return new Tuning((float) theta[0], (float) theta[1], biases);
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
