package dev.milepost.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * A line or paragraph before any platform's markup.
 *
 * <p>Two ways lead in: {@link #markdown} for words of ours or of a content pack, in which CommonMark
 * means something, and {@link #literal} for words of anybody else's, in which nothing does. {@link
 * #of} mixes both.
 */
public record Text(List<Span> spans) {

    public Text {
        spans = List.copyOf(spans);
    }

    /** Parses inline CommonMark (strong, emphasis, code, links); block markup is read as words. */
    public static Text markdown(String commonMark) {
        return new Text(InlineMarkdown.parse(commonMark));
    }

    /** Takes the words as they are: markup characters, mentions and addresses in them stay words. */
    public static Text literal(String words) {
        return words.isEmpty() ? new Text(List.of()) : new Text(List.of(new Span.Plain(words)));
    }

    /**
     * Parses {@code template} as {@link #markdown} and puts the values where {@code {}} stands, each
     * as literal text whatever it holds.
     *
     * @throws IllegalArgumentException if there are more or fewer values than places
     */
    public static Text of(String template, Object... values) {
        return new Text(InlineMarkdown.fill(template, values));
    }

    /** A channel by its platform's id. */
    public static Text channel(String id) {
        return new Text(List.of(new Span.Channel(id)));
    }

    /** This text, then {@code more}. */
    public Text plus(Text more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Text(all);
    }

    /** The words without their looks; links keep their address in brackets. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Span span : spans) {
            plain.append(span.text());
            if (span instanceof Span.Link link) {
                plain.append(" (").append(link.url()).append(')');
            }
        }
        return plain.toString();
    }

    /** Whether there is nothing to see. */
    public boolean isBlank() {
        return plain().isBlank();
    }
}
