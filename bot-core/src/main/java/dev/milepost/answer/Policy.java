package dev.milepost.answer;

/**
 * What a decision weighs.
 *
 * @param wrong what a wrong fact costs, where a right answer is worth 1
 * @param offered what a right reading on a button is worth
 * @param sure probability from which an answer stands alone
 * @param button how probable a reading is that is worth a button
 */
record Policy(double wrong, double offered, double sure, double button) {

    /** The one that ships. */
    static final Policy SHIPPED = new Policy(1, 0.2, 0.98, 0.015);
}
