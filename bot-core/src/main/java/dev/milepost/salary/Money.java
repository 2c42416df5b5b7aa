package dev.milepost.salary;

import java.util.Locale;

/** Amounts as they are shown. */
final class Money {

    private Money() {}

    /** For example {@code $95,000}. */
    static String of(long amount) {
        return String.format(Locale.ROOT, "$%,d", amount);
    }
}
