package dev.milepost.architecture.broken;

import java.time.Instant;

/** Asks the system for the time, keeps state on a class, and speaks to the terminal. */
final class Careless {

    @SuppressWarnings("NonFinalStaticField")
    static int calls;

    private Careless() {}

    @SuppressWarnings("SystemOut")
    static Instant now() {
        calls++;
        System.out.println("asked");
        return Instant.now();
    }
}
