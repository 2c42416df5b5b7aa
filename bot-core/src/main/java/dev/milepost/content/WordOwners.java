package dev.milepost.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Whose each word is that people may type, however they space it; one that has two owners is a problem. */
final class WordOwners {

    private static final Pattern GAPS = Pattern.compile("[\\s_-]+");

    private final Map<String, String> owners = new HashMap<>();
    private final BiConsumer<String, String> problems;

    /** @param problems takes a JSON pointer and what is wrong there */
    WordOwners(BiConsumer<String, String> problems) {
        this.problems = problems;
    }

    /** An id or a title; its owner may have it among its other words as well. */
    void name(String pointer, String word, String owner) {
        take(pointer, word, owner, "");
    }

    /** Other words for {@code owner}, which the schema has there once. */
    void aliases(String pointer, List<String> words, String owner) {
        each(pointer, words, owner, "");
    }

    /** Words that mean {@code owner} in just this spelling, apart from those in any. */
    void exact(String pointer, List<String> words, String owner) {
        each(pointer, words, owner, "=");
    }

    private void each(String pointer, List<String> words, String owner, String kind) {
        for (int i = 0; i < words.size(); i++) {
            take(pointer + "/" + i, words.get(i), owner, kind);
        }
    }

    private void take(String pointer, String word, String owner, String kind) {
        String other = owners.putIfAbsent(kind + key(word), owner);
        if (other != null && !other.equals(owner)) {
            problems.accept(pointer, taken(word, other));
        }
    }

    static String taken(String word, String owner) {
        return "'%s' stands under '%s' already; it can lead to one place only".formatted(word, owner);
    }

    /** The same for all ways to space a word, in any case. */
    static String key(String word) {
        return GAPS.matcher(word.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
