package dev.milepost.app.config;

/** How the text of a setting becomes a value. */
interface Kind<T> {

    /**
     * Reads {@code text}, which is stripped and not empty (a list may be).
     *
     * @throws BadValue if it is no such value
     */
    T read(String text) throws BadValue;

    /** Whether an empty text is a value of this kind rather than none. */
    default boolean takesEmpty() {
        return false;
    }

    /** Says what would be right, as the end of a sentence: "a whole number from 0 to 65535". */
    final class BadValue extends Exception {
        BadValue(String expected) {
            super(expected, null, false, false);
        }

        String expected() {
            return String.valueOf(getMessage());
        }
    }
}
