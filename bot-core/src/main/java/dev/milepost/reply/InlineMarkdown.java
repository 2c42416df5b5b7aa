package dev.milepost.reply;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** CommonMark's inline part to spans. */
final class InlineMarkdown {

    /** A character of Unicode's private use area, so that no value can end or open markup. */
    private static final char PLACE = '\uE000';

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(java.util.Set.of()).build();

    private InlineMarkdown() {}

    /** Keeps blanks at both ends, which a block parser drops: texts are put together from parts. */
    static List<Span> parse(String commonMark) {
        Collector collector = new Collector();
        int start = commonMark.length() - commonMark.stripLeading().length();
        int end = commonMark.stripTrailing().length();
        collector.plain(commonMark.substring(0, start));
        for (Node block = PARSER.parse(commonMark).getFirstChild(); block != null; block = block.getNext()) {
            collector.block(block);
        }
        collector.plain(commonMark.substring(Math.max(start, end)));
        return collector.spans();
    }

    static List<Span> fill(String template, Object... values) {
        List<Span> filled = new ArrayList<>();
        int[] next = {0};
        for (Span span : parse(template.replace(String.valueOf(PLACE), "").replace("{}", String.valueOf(PLACE)))) {
            filled.add(span.withText(fillIn(span.text(), values, next)));
        }
        if (next[0] != values.length) {
            throw new IllegalArgumentException(
                    "%d values for %d places in: %s".formatted(values.length, next[0], template));
        }
        return filled;
    }

    private static String fillIn(String words, Object[] values, int[] next) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != PLACE) {
                out.append(c);
            } else if (next[0] < values.length) {
                out.append(values[next[0]++]);
            } else {
                throw new IllegalArgumentException("no value for place " + (next[0] + 1));
            }
        }
        return out.toString();
    }

    /** Gathers spans, joining neighbours of the same look. */
    private static final class Collector {
        private final List<Span> spans = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();

        void plain(String words) {
            plain.append(words);
        }

        void block(Node block) {
            if (block.getPrevious() != null) {
                plain.append("\n\n");
            }
            if (block instanceof Paragraph) {
                children(block);
            } else {
                plain.append(words(block));
            }
        }

        private void children(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                inline(node);
            }
        }

        private void inline(Node node) {
            switch (node) {
                case org.commonmark.node.Text t -> plain.append(t.getLiteral());
                case SoftLineBreak b -> plain.append(' ');
                case HardLineBreak b -> plain.append('\n');
                case StrongEmphasis s -> add(new Span.Strong(words(s)));
                case Emphasis e -> add(new Span.Emphasis(words(e)));
                case Code c -> add(new Span.Code(c.getLiteral()));
                case Link l
                when l.getDestination().startsWith("https://") -> add(new Span.Link(words(l), l.getDestination()));
                default -> plain.append(words(node));
            }
        }

        private void add(Span span) {
            flush();
            spans.add(span);
        }

        private void flush() {
            if (!plain.isEmpty()) {
                spans.add(new Span.Plain(plain.toString()));
                plain.setLength(0);
            }
        }

        List<Span> spans() {
            flush();
            return spans;
        }

        private static String words(Node node) {
            return switch (node) {
                case org.commonmark.node.Text t -> t.getLiteral();
                case Code c -> c.getLiteral();
                case SoftLineBreak b -> " ";
                case HardLineBreak b -> "\n";
                case org.commonmark.node.HtmlInline h -> h.getLiteral();
                default -> {
                    StringBuilder all = new StringBuilder();
                    for (Node n = node.getFirstChild(); n != null; n = n.getNext()) {
                        all.append(words(n));
                    }
                    yield all.toString();
                }
            };
        }
    }
}
