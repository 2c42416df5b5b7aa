package dev.milepost.tips;

import dev.milepost.reply.Text;

/** What came of reading something that a person typed. */
sealed interface Reading<T> {

    /** It means this. */
    record Understood<T>(T value) implements Reading<T> {}

    /** It means nothing known, or several things; {@code why} says what would work. */
    record Unclear<T>(Text why) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Understood<>(value);
    }

    static <T> Reading<T> unclear(String template, Object... values) {
        return new Unclear<>(Text.of(template, values));
    }
}
