package dev.milepost.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a pack's facts come from.
 *
 * @param name how to refer to it, for the middle of a sentence
 * @param dated the date it carries, or null where it has none
 * @param read when it was read
 */
public record Source(String name, @Nullable LocalDate dated, LocalDate read) {

    /** For example {@code an article on AI engineers (undated; read 2026-11-23)}. */
    public String citation() {
        return "%s (%s; read %s)".formatted(name, dated == null ? "undated" : dated, read);
    }
}
