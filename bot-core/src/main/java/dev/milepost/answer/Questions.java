package dev.milepost.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the questions in a message that asks several. */
final class Questions {

    private static final int MOST = 5;
    private static final int FEWEST_WORDS = 3;

    private static final Pattern END = Pattern.compile("(?<=\\?)\\s+|\\s*[\\n;]+\\s*|(?<=[.!])\\s+(?=\\p{Lu})");

    private Questions() {}

    /** The sentences of a message that ask something: those that end in a question mark, where there are several. */
    static List<String> split(String message) {
        List<String> asked = END.splitAsStream(message)
                .map(String::strip)
                .filter(s -> s.endsWith("?")
                        && Tokeniser.words(Normaliser.normalise(s)).size() >= FEWEST_WORDS)
                .limit(MOST)
                .toList();
        return asked.size() > 1 ? asked : List.of();
    }
}
