package dev.milepost.chat;

import java.util.random.RandomGenerator;

/** Ids that people may have to type: letters and digits that aren't taken for one another. */
public final class ShortId {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private ShortId() {}

    /** The next one, of {@code length} characters with five bits in each. */
    public static String next(RandomGenerator random, int length) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < length; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
