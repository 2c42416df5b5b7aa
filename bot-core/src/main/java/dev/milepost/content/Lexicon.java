package dev.milepost.content;

import java.util.List;
import java.util.Map;

/**
 * The words of a field.
 *
 * @param concepts ideas, each with the words and phrases for it, lower case
 * @param abbreviations short form to long form, lower case
 * @param stopWords words that tell nothing
 */
public record Lexicon(Map<String, List<String>> concepts, Map<String, String> abbreviations, List<String> stopWords) {
    public Lexicon {
        concepts = Map.copyOf(concepts);
        abbreviations = Map.copyOf(abbreviations);
        stopWords = List.copyOf(stopWords);
    }
}
