package dev.milepost.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How people ask, by what answers them: a fact's id or one of the kinds {@code SALARY}, {@code
 * SMALLTALK:<id>}, {@code NOT_COVERED}, {@code OUT_OF_SCOPE}, {@code CLARIFY}.
 */
public record Phrasings(Map<String, List<Phrasing>> byKey) {

    public Phrasings {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** One way to ask, and where an author finds it. */
    public record Phrasing(String text, SourcePosition position) {}
}
