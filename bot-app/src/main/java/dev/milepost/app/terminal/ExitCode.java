package dev.milepost.app.terminal;

/** What the process's exit code says; scripts rely on the numbers. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Understood, and there is no such thing. */
    NO_SUCH_THING(1),
    /** Wrong usage. */
    USAGE(2),
    /** The configuration or a content pack is invalid. */
    INVALID(3),
    /** Our own fault. */
    FAULT(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
