package dev.milepost.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a field; the maps keep the pack's order.
 *
 * @param concepts ideas, each with the words and phrases for it, lower case
 * @param abbreviations short form to long form, lower case
 * @param stopWords words that tell nothing
 */
public record Lexicon(Map<String, List<String>> concepts, Map<String, String> abbreviations, List<String> stopWords) {
    public Lexicon {
        concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
        abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
        stopWords = List.copyOf(stopWords);
    }
}
