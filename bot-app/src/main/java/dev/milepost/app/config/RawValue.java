package dev.milepost.app.config;

/**
 * A value as somebody wrote it.
 *
 * @param key dotted name, known or not
 * @param text stripped; elements of a list are joined by commas
 * @param origin a line of a file or an environment variable
 */
record RawValue(String key, String text, String origin) {

    /** Without the text, which may be a secret. */
    @Override
    public String toString() {
        return "RawValue[%s, %s]".formatted(key, origin);
    }
}
