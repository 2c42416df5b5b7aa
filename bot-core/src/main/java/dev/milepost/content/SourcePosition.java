package dev.milepost.content;

/**
 * A place in an author's file.
 *
 * @param file path below the pack's folder
 * @param line from 1; 0 where it isn't known
 * @param column from 1; 0 where it isn't known
 */
public record SourcePosition(String file, int line, int column) {
    @Override
    public String toString() {
        return line == 0 ? file : "%s:%d:%d".formatted(file, line, column);
    }
}
