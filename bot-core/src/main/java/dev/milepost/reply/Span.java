package dev.milepost.reply;

/**
 * A run of characters with one look. The strings are literal: no platform's markup means anything
 * in them, so a renderer escapes each before it sends it.
 */
public sealed interface Span {

    /** Text as it stands; a newline in it is a line break. */
    record Plain(String text) implements Span {
        @Override
        public Span withText(String other) {
            return new Plain(other);
        }
    }

    /** Text of importance, usually drawn bold. */
    record Strong(String text) implements Span {
        @Override
        public Span withText(String other) {
            return new Strong(other);
        }
    }

    /** Stressed text, usually drawn in italics. */
    record Emphasis(String text) implements Span {
        @Override
        public Span withText(String other) {
            return new Emphasis(other);
        }
    }

    /** Something to be typed or copied to the letter, in a fixed-width face. */
    record Code(String text) implements Span {
        @Override
        public Span withText(String other) {
            return new Code(other);
        }
    }

    /** A link that opens an absolute {@code https} address. */
    record Link(String text, String url) implements Span {
        @Override
        public Span withText(String other) {
            return new Link(other, url);
        }
    }

    /**
     * A channel, which platforms show by its name and open when it is pressed. Nobody is pinged.
     *
     * @param id the platform's own
     */
    record Channel(String id) implements Span {
        /** Where nothing knows its name. */
        @Override
        public String text() {
            return "#" + id;
        }

        /** Half an id is none: other words are plain ones. */
        @Override
        public Span withText(String other) {
            return other.equals(text()) ? this : new Plain(other);
        }
    }

    /** The words a reader sees. */
    String text();

    /** Other words with the same look. */
    Span withText(String other);
}
