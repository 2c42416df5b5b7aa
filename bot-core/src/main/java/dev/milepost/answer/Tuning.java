package dev.milepost.answer;

/**
 * What the decision weighs, found by asking phrasings with themselves held out.
 *
 * @param margin how much a step of the classifier's margin tells
 * @param nearness how much a nearer neighbour tells
 * @param wrong what a wrong fact costs, where a right answer is worth 1
 * @param offered what a right reading on a button is worth
 * @param sure probability from which an answer stands alone
 */
record Tuning(float margin, float nearness, float wrong, float offered, float sure) {

    /** Where nothing could be measured, as with a handful of phrasings. */
    static final Tuning UNMEASURED = new Tuning(4, 4, 1, 0.3f, 0.8f);
}
