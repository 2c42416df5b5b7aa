package dev.milepost.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A constant as it is stored. While nodes are replaced, and after going back, a row may hold a word of a newer version. */
final class StoredWord {

    private StoredWord() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** So many of them in SQL, with commas between. */
    static String all(Enum<?>... constants) {
        return Arrays.stream(constants).map(c -> "'" + of(c) + "'").collect(Collectors.joining(", "));
    }

    /** @param unknown what a word is read as that this version doesn't know; the row's other columns still count */
    static <E extends Enum<E>> E read(String word, E unknown) {
        return Arrays.stream(unknown.getDeclaringClass().getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst()
                .orElse(unknown);
    }
}
