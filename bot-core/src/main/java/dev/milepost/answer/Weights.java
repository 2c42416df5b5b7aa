package dev.milepost.answer;

/**
 * A linear model of several classes: one byte a feature and class, one scale a feature, so that fifty
 * classes over eighty thousand features take four megabytes.
 */
@SuppressWarnings("ArrayRecordComponent") // held once a model, never compared
record Weights(int classes, byte[] steps, float[] scales, float[] biases) {

    /** Rounds weights that stand class by class, each class's bias last. */
    static Weights of(float[][] byClass) {
        int classes = byClass.length;
        int features = byClass[0].length - 1;
        byte[] steps = new byte[classes * features];
        float[] scales = new float[features];
        float[] biases = new float[classes];
        for (int f = 0; f < features; f++) {
            float largest = 0;
            for (float[] weights : byClass) {
                largest = Math.max(largest, Math.abs(weights[f]));
            }
            scales[f] = largest / Byte.MAX_VALUE;
            for (int c = 0; c < classes && largest > 0; c++) {
                steps[f * classes + c] = (byte) Math.round(byClass[c][f] / scales[f]);
            }
        }
        for (int c = 0; c < classes; c++) {
            biases[c] = byClass[c][features];
        }
        return new Weights(classes, steps, scales, biases);
    }

    /** How far {@code x} lies on each class's side. */
    float[] margins(SparseVector x) {
        float[] margins = biases.clone();
        for (int k = 0; k < x.size(); k++) {
            int row = x.ids()[k] * classes;
            float value = x.values()[k] * scales[x.ids()[k]];
            for (int c = 0; c < classes; c++) {
                margins[c] += value * steps[row + c];
            }
        }
        return margins;
    }
}
