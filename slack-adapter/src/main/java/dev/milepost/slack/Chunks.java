package dev.milepost.slack;

import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts what is too long into parts that fit, losing nothing. */
final class Chunks {

    /** Each brings some JSON of its own, which counts as well. */
    private static final int MOST_SPANS = 60;

    private Chunks() {}

    /** Neighbours together, as many as fit; an item too large for any part has one of its own. */
    static <T> List<List<T>> of(List<T> items, ToIntFunction<T> size, int maxItems, int maxSize) {
        return of(items, maxItems, List.of(size), List.of(maxSize));
    }

    /** The same by several measures at once, each with its own most. */
    static <T> List<List<T>> of(List<T> items, int maxItems, List<ToIntFunction<T>> sizes, List<Integer> mosts) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        int[] filled = new int[sizes.size()];
        for (T item : items) {
            int[] more = sizes.stream().mapToInt(size -> size.applyAsInt(item)).toArray();
            boolean full = part.size() == maxItems;
            for (int i = 0; i < more.length; i++) {
                full |= filled[i] + more[i] > mosts.get(i);
            }
            if (full && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
                filled = new int[sizes.size()];
            }
            part.add(item);
            for (int i = 0; i < more.length; i++) {
                filled[i] += more[i];
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** Parts of at most {@code max} code points when escaped, cut behind a line or a word where there is one. */
    static List<Text> of(Text text, int max) {
        List<Span> pieces = new ArrayList<>();
        for (Span span : text.spans()) {
            pieces(span.text(), max).forEach(piece -> pieces.add(span.withText(piece)));
        }
        return of(pieces, span -> SlackText.escapedLength(span.text()), MOST_SPANS, max).stream()
                .map(Text::new)
                .toList();
    }

    private static List<String> pieces(String words, int max) {
        List<String> pieces = new ArrayList<>();
        String rest = words;
        while (SlackText.escapedLength(rest) > max) {
            int end = lastBreak(rest, SlackText.prefix(rest, max));
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private static int lastBreak(String words, int end) {
        int line = words.lastIndexOf('\n', end - 1) + 1;
        int word = words.lastIndexOf(' ', end - 1) + 1;
        return line > end / 2 ? line : word > end / 2 ? word : SlackText.boundary(words, end);
    }
}
