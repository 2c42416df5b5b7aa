package dev.milepost.app.config;

/**
 * A value in force.
 *
 * @param text as it was written; empty for a fallback
 * @param origin where it comes from: {@code default}, a line of a file, an environment variable
 */
public record Setting(Key<?> key, Object value, String text, String origin) {

    static final String DEFAULT = "default";

    static Setting fallback(Key<?> key) {
        return new Setting(key, key.fallback(), "", DEFAULT);
    }

    /** Whether somebody set it. */
    public boolean chosen() {
        return !origin.equals(DEFAULT);
    }

    /** The value for people's eyes; a secret is masked whole. */
    public String shown() {
        if (!chosen()) {
            return key.shown();
        }
        return key.secret() ? "********" : text.isEmpty() ? "(empty)" : text;
    }

    /** As {@link #shown}. */
    @Override
    public String toString() {
        return "Setting[%s, %s]".formatted(shown(), origin);
    }
}
