package dev.milepost.app;

/** The program can't start for a reason that the operator can remove; the message says how. */
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message, null, false, false);
    }
}
