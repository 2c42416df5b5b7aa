package dev.milepost.command;

/** Who sees an answer. */
public enum Audience {
    /** Everybody who reads the place. */
    EVERYBODY,
    /** The person who asked, alone. */
    PERSON
}
