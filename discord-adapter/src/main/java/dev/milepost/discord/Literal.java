package dev.milepost.discord;

import java.util.regex.Pattern;

/** Words without what can't be shown: control characters, halves of characters, marks that turn a line's direction around. */
final class Literal {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\u000B\\f]");

    private Literal() {}

    /** The words with their line breaks; {@code \n} is the only control character left. */
    static String clean(String words) {
        String lines = LINE_BREAKS.matcher(words).replaceAll("\n");
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().forEach(c -> {
            if (c == '\t') {
                clean.append(' ');
            } else if (isShown(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** The words on one line, without space at the ends. */
    static String line(String words) {
        return clean(words).replaceAll("\\s+", " ").strip();
    }

    /** One line of at most {@code max} UTF-16 units, an ellipsis for what is missing. */
    static String cut(String words, int max) {
        if (words.length() <= max) {
            return words;
        }
        int end = max - 1;
        return words.substring(0, Character.isLowSurrogate(words.charAt(end)) ? end - 1 : end)
                        .stripTrailing() + "…";
    }

    /** Whether a reader sees nothing of them. */
    static boolean isBlank(String words) {
        return words.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isShown(int c) {
        return c == '\n'
                || !(Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || isNoncharacter(c)
                        || turnsDirection(c));
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Embeddings, overrides and isolates, which could draw other words backwards; letters keep their own direction. */
    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
