package dev.milepost.tips;

/** How much a tip says. */
public enum Look {
    /** The tip and its source. */
    SHORT,
    /** Also something to try, and the facts that it rests on. */
    LONG
}
