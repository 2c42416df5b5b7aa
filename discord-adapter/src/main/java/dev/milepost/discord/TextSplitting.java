package dev.milepost.discord;

import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Cuts a text that is too long for one message into such as aren't, between words where there are any. */
final class TextSplitting {

    private TextSplitting() {}

    /**
     * Markdown of at most {@code max} characters each, none blank.
     *
     * @param dress what is put around each part, such as a heading's mark
     */
    static List<String> split(Text text, int max, UnaryOperator<String> dress) {
        List<String> parts = new ArrayList<>();
        Text rest = text;
        while (true) {
            String whole = drawn(rest, dress);
            if (whole.length() <= max) {
                addUnlessBlank(parts, whole);
                return parts;
            }
            String words = words(rest);
            int end = breakBefore(words, longestThatFits(rest, words.length(), max, dress));
            addUnlessBlank(parts, drawn(part(rest, 0, end), dress));
            rest = part(rest, end, words.length());
        }
    }

    private static void addUnlessBlank(List<String> parts, String part) {
        if (!Literal.isBlank(part)) {
            parts.add(part);
        }
    }

    private static String drawn(Text text, UnaryOperator<String> dress) {
        String markdown = DiscordMarkdown.of(text);
        return Literal.isBlank(markdown) ? "" : dress.apply(markdown);
    }

    private static int longestThatFits(Text text, int length, int max, UnaryOperator<String> dress) {
        int fits = 1;
        int tooLong = length;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (drawn(part(text, 0, middle), dress).length() <= max) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits;
    }

    /** The last space in the last fifth, or the end of a character as readers count them. */
    private static int breakBefore(String words, int end) {
        for (int i = end; i > end - end / 5 && i > 0; i--) {
            if (Character.isWhitespace(words.charAt(i - 1))) {
                return i;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        int before = characters.isBoundary(end) ? end : characters.preceding(end);
        return before > 0 ? before : end;
    }

    private static String words(Text text) {
        StringBuilder words = new StringBuilder();
        text.spans().forEach(s -> words.append(s.text()));
        return words.toString();
    }

    private static Text part(Text text, int from, int to) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (Span span : text.spans()) {
            int start = Math.max(0, from - at);
            int end = Math.min(span.text().length(), to - at);
            if (start < end) {
                spans.add(span.withText(span.text().substring(start, end)));
            }
            at += span.text().length();
        }
        return new Text(spans);
    }
}
