package dev.milepost.content;

/**
 * Something wrong with a pack.
 *
 * @param position where
 * @param field JSON pointer of the field, or empty
 * @param message what is wrong and what would be right
 */
public record PackProblem(SourcePosition position, String field, String message) {
    @Override
    public String toString() {
        return position + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
