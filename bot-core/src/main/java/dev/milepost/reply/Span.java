package dev.milepost.reply;

/**
 * A run of characters with one look. The strings are literal: no platform's markup means anything
 * in them, so a renderer escapes each before it sends it.
 */
public sealed interface Span {

    /** Text as it stands; a newline in it is a line break. */
    record Plain(String text) implements Span {}

    /** Text of importance, usually drawn bold. */
    record Strong(String text) implements Span {}

    /** Stressed text, usually drawn in italics. */
    record Emphasis(String text) implements Span {}

    /** Something to be typed or copied to the letter, in a fixed-width face. */
    record Code(String text) implements Span {}

    /** A link that opens an absolute {@code https} address. */
    record Link(String text, String url) implements Span {}

    /** The words a reader sees. */
    String text();
}
