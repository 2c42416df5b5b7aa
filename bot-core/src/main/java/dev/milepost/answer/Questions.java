package dev.milepost.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the questions in a message that asks several. */
final class Questions {

    private static final int MOST = 5;
    private static final int FEWEST_WORDS = 3;

    /** How a question begins that has no mark at its end. */
    private static final String OPENER =
            "(?:what|which|how|where|why|who|when|is|are|am|do|does|can|could|should|will|would)\\b";

    private static final Pattern ASKS =
            Pattern.compile("(?:and |also |plus |or )?" + OPENER + ".*", Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile(
            "(?<=\\?)\\s+" // a question mark
                    + "|\\s*[\\n;]+\\s*" // lines
                    + "|(?<=[.!])\\s+(?=\\p{Lu})" // sentences
                    + "|(?:^|\\s+)\\d[.)]\\s+" // a numbered list
                    + "|(?i:,\\s*|\\s+)(?i:(?:and|also|plus)\\s+)(?i:(?=" + OPENER + "))" // "…, and what …"
                    + "|,\\s*(?i:(?=" + OPENER + "))"); // "…, what …"

    private Questions() {}

    /** The parts of a message that ask something, each by itself, where there are several. */
    static List<String> split(String message) {
        List<String> asked = END.splitAsStream(message)
                .map(String::strip)
                .filter(Questions::asks)
                .limit(MOST)
                .toList();
        return asked.size() > 1 ? asked : List.of();
    }

    private static boolean asks(String part) {
        return (part.endsWith("?") || ASKS.matcher(part).matches())
                && Tokeniser.words(Normaliser.normalise(part)).size() >= FEWEST_WORDS;
    }
}
