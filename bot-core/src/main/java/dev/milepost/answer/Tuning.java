package dev.milepost.answer;

/**
 * How much each sign of a class tells, found by asking phrasings with themselves held out.
 *
 * @param margin how much a step of the classifier's margin tells
 * @param nearness how much a nearer neighbour tells
 * @param biases what each class has to begin with, in log odds, by its index
 */
@SuppressWarnings("ArrayRecordComponent") // held once a model, never compared
record Tuning(float margin, float nearness, float[] biases) {

    /** Where nothing could be measured, as with a handful of phrasings. */
    static Tuning unmeasured(int classes) {
        return new Tuning(4, 4, new float[classes]);
    }

    /** What speaks for each class, in log odds. */
    double[] logits(float[] margins, float[] nearness) {
        double[] logits = new double[margins.length];
        for (int c = 0; c < logits.length; c++) {
            logits[c] = margin * margins[c] + this.nearness * nearness[c] + biases[c];
        }
        return logits;
    }
}
