package dev.milepost.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text shows, as hashes in three groups: its words and pairs of words, its runs of two to five
 * characters, and the ideas in it with their neighbours. Hashes rather than strings, because a model holds a
 * hundred thousand of them.
 */
final class FeatureExtractor {

    /** How many groups {@link #features} gives. */
    static final int GROUPS = 3;

    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;

    private final Concepts concepts;
    private final Spelling spelling;

    FeatureExtractor(Concepts concepts, Spelling spelling) {
        this.concepts = concepts;
        this.spelling = spelling;
    }

    Spelling spelling() {
        return spelling;
    }

    /** A text taken apart. */
    record Reading(String line, List<String> stems, List<Concepts.Match> matches) {}

    Reading read(String text) {
        String line = Normaliser.normalise(text);
        List<String> stems = concepts.stems(spelling.corrected(Tokeniser.words(line)));
        return new Reading(line, stems, concepts.find(stems));
    }

    /** The stems of a text's words that say something, and the ideas in it. */
    Set<String> telling(String text) {
        Reading reading = read(text);
        Set<String> telling = new HashSet<>();
        reading.stems().stream().filter(s -> !concepts.isStopWord(s)).forEach(telling::add);
        reading.matches().forEach(m -> telling.addAll(m.concepts()));
        return telling;
    }

    /** Sorted hashes of each group; one that occurs twice stands there twice. */
    int[][] features(Reading reading) {
        int[][] groups = {words(reading.stems()), characters(reading.line()), ideas(reading)};
        for (int[] group : groups) {
            Arrays.sort(group);
        }
        return groups;
    }

    private static int[] words(List<String> stems) {
        int[] hashes = new int[stems.isEmpty() ? 0 : stems.size() * 2 + 1];
        int previous = 1;
        int n = 0;
        for (String stem : stems) {
            int hash = hash(stem);
            hashes[n++] = mix(hash, 11);
            hashes[n++] = mix(previous * 31 + hash, 12);
            previous = hash;
        }
        if (n > 0) {
            hashes[n] = mix(previous * 31 + 2, 12);
        }
        return hashes;
    }

    private static int[] characters(String line) {
        char[] chars = padded(line);
        int[] hashes = new int[chars.length * (LONGEST_RUN - SHORTEST_RUN + 1)];
        int n = 0;
        for (int i = 0; i < chars.length; i++) {
            int hash = 7;
            for (int length = 1; length <= LONGEST_RUN && i + length <= chars.length; length++) {
                hash = hash * 31 + chars[i + length - 1];
                if (length >= SHORTEST_RUN) {
                    hashes[n++] = mix(hash, 20 + length);
                }
            }
        }
        return Arrays.copyOf(hashes, n);
    }

    /** Letters, one 0 for each digit, one space for all else. */
    private static char[] padded(String line) {
        char[] chars = new char[line.length() + 2];
        chars[0] = ' ';
        int n = 1;
        for (int i = 0; i <= line.length(); i++) {
            char c = i == line.length() ? ' ' : line.charAt(i);
            char kept =
                    Character.isLetter(c) || c == '+' || c == '#' || c == '$' ? c : Character.isDigit(c) ? '0' : ' ';
            if (kept != ' ' || chars[n - 1] != ' ') {
                chars[n++] = kept;
            }
        }
        return Arrays.copyOf(chars, n);
    }

    private int[] ideas(Reading reading) {
        List<Integer> hashes = new ArrayList<>();
        int previous = 1;
        int i = 0;
        for (Concepts.Match match : reading.matches()) {
            for (; i < match.from(); i++) {
                previous = idea(hashes, reading.stems().get(i), previous, false);
            }
            for (String concept : match.concepts()) {
                hashes.add(mix(hash(concept), 31));
            }
            previous = idea(hashes, match.concepts().get(0), previous, true);
            i = match.to();
        }
        for (; i < reading.stems().size(); i++) {
            previous = idea(hashes, reading.stems().get(i), previous, false);
        }
        return hashes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Pairs of an idea and the word or idea before it that says something. */
    private int idea(List<Integer> hashes, String name, int previous, boolean concept) {
        if (!concept && concepts.isStopWord(name)) {
            return previous;
        }
        int hash = hash(name);
        if (!concept) {
            hashes.add(mix(hash, 33));
        }
        hashes.add(mix(previous * 31 + hash, 32));
        return hash;
    }

    private static int hash(String s) {
        int hash = 17;
        for (int i = 0; i < s.length(); i++) {
            hash = hash * 31 + s.charAt(i);
        }
        return mix(hash, s.length());
    }

    /** Spreads a hash over all bits, differently for each kind of feature. */
    private static int mix(int hash, int kind) {
        int h = (hash ^ kind * 0x9E3779B9) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
