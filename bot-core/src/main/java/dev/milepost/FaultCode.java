package dev.milepost;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Short codes that tie what a person is told of a fault of ours to the log. */
public final class FaultCode {

    private FaultCode() {}

    /** One for a fault that just came up. */
    public static String next() {
        return "MP-"
                + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36), 36)
                        .toUpperCase(Locale.ROOT);
    }
}
