package dev.milepost.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts a word that nobody knows in its nearest known one's place, where exactly one small slip lies between them. */
final class Spelling {

    private static final int SHORTEST = 5;

    private final Set<String> known;
    private final Map<String, List<String>> bySketch = new HashMap<>();

    /** Knows {@code words} and nothing else. */
    Spelling(Set<String> words) {
        known = Set.copyOf(words);
        for (String word : new TreeSet<>(words)) {
            if (word.length() >= SHORTEST) {
                bySketch.computeIfAbsent(sketch(word), k -> new ArrayList<>()).add(word);
            }
        }
    }

    Set<String> known() {
        return known;
    }

    List<String> corrected(List<String> words) {
        List<String> corrected = new ArrayList<>(words.size());
        for (String word : words) {
            corrected.add(known.contains(word) || word.length() < SHORTEST ? word : nearest(word));
        }
        return corrected;
    }

    /** Words of the same first letter and about the same length are compared; slips in the first letter are rare. */
    private String nearest(String word) {
        for (int length : new int[] {word.length(), word.length() + 1, word.length() - 1}) {
            for (String candidate : bySketch.getOrDefault(word.charAt(0) + "" + length, List.of())) {
                if (oneSlip(word, candidate)) {
                    return candidate;
                }
            }
        }
        return word;
    }

    private static String sketch(String word) {
        return word.charAt(0) + "" + word.length();
    }

    /** Whether one letter was changed, left out, put in, or swapped with its neighbour. */
    static boolean oneSlip(String a, String b) {
        if (a.length() > b.length()) {
            return oneSlip(b, a);
        }
        int start = 0;
        while (start < a.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < a.length() - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int left = a.length() - start - end;
        if (b.length() - start - end <= 1) {
            return true;
        }
        return left == 2
                && b.length() == a.length()
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
    }
}
