package dev.milepost.answer;

import java.util.List;

/** Tells a question in another language by how few of its words anybody has used before. */
final class Languages {

    private static final int FEWEST_WORDS = 3;
    private static final double KNOWN_ENOUGH = 0.34;

    private final Spelling spelling;

    Languages(Spelling spelling) {
        this.spelling = spelling;
    }

    boolean isForeign(String line) {
        List<String> words = Tokeniser.words(line);
        long known = words.stream().filter(spelling.known()::contains).count();
        return words.size() >= FEWEST_WORDS && known < KNOWN_ENOUGH * words.size();
    }
}
