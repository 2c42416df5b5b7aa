package dev.milepost.salary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases of one or more words and what they mean, found in a text by the longest match.
 *
 * @param <T> the meaning
 */
final class PhraseBook<T> {

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$", Pattern.CASE_INSENSITIVE);

    /** A word with dots or apostrophes inside it, such as {@code u.s} and {@code bachelor's}. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.'’&][\\p{L}\\p{M}\\p{N}]+)*");

    private final Map<String, T> meanings = new HashMap<>();
    private final Map<String, T> exactMeanings = new HashMap<>();
    private int longest = 1;

    /** A word and where it stands. */
    record Word(String text, int start, int end) {}

    /** A meaning, and the words {@code from} (inclusive) to {@code to} (exclusive) that carry it. */
    record Match<T>(T meaning, int from, int to) {}

    static List<Word> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(m -> new Word(m.group(), m.start(), m.end()))
                .toList();
    }

    /** Takes in a phrase that matches in any case. The first meaning of a phrase stays. */
    void add(String phrase, T meaning) {
        put(meanings, join(words(phrase)).toLowerCase(Locale.ROOT), meaning);
    }

    /** Takes in a phrase that matches as it is spelt, or in any case where a reader is lenient. */
    void addExact(String phrase, T meaning) {
        put(exactMeanings, join(words(phrase)), meaning);
    }

    private void put(Map<String, T> book, String phrase, T meaning) {
        if (!phrase.isEmpty()) {
            book.putIfAbsent(phrase, meaning);
            longest = Math.max(longest, phrase.split(" ").length);
        }
    }

    /** The longest phrase that begins at {@code from}. */
    Optional<Match<T>> at(List<Word> words, int from, boolean lenient) {
        for (int to = Math.min(words.size(), from + longest); to > from; to--) {
            String phrase = join(words.subList(from, to));
            T meaning = meanings.get(phrase.toLowerCase(Locale.ROOT));
            if (meaning == null) {
                meaning = lenient ? anyCase(phrase) : exactMeanings.get(phrase);
            }
            if (meaning == null) {
                meaning = meanings.get(POSSESSIVE.matcher(phrase).replaceAll("").toLowerCase(Locale.ROOT));
            }
            if (meaning != null) {
                return Optional.of(new Match<>(meaning, from, to));
            }
        }
        return Optional.empty();
    }

    private @org.jspecify.annotations.Nullable T anyCase(String phrase) {
        for (Map.Entry<String, T> entry : exactMeanings.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(phrase)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static String join(List<Word> words) {
        return words.stream().map(w -> w.text().replace('’', '\'')).collect(Collectors.joining(" "));
    }
}
