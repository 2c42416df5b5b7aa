package dev.milepost.answer;

import java.util.List;

/** The names under which phrasings stand that no fact answers, and what each of a model's classes is. */
final class Kinds {

    static final String SALARY = "SALARY";
    static final String NOT_COVERED = "NOT_COVERED";
    static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";
    static final String CLARIFY = "CLARIFY";
    static final String SMALL_TALK = "SMALLTALK:";

    private Kinds() {}

    /** Whether an answer of this class says something about the field: a fact or a look-up. */
    static boolean isContent(String key) {
        return key.equals(SALARY) || isFact(key);
    }

    static boolean isFact(String key) {
        return !key.isEmpty() && Character.isLowerCase(key.charAt(0));
    }

    static boolean isSmallTalk(String key) {
        return key.startsWith(SMALL_TALK);
    }

    /** A class that is no fact, as people read it. */
    static String words(String key) {
        return switch (key) {
            case SALARY -> "a look-up of pay";
            case NOT_COVERED -> "not covered by the source";
            case OUT_OF_SCOPE -> "outside my subject";
            case CLARIFY -> "unclear";
            default -> isSmallTalk(key) ? "small talk" : key;
        };
    }

    /** How many kinds of classes there are. */
    static final int COUNT = 6;

    /** By kind, how much oftener it is asked for than its share of the phrasings says. */
    private static final List<Double> WEIGHTS = List.of(1.0, 1.0, 1.0, 1.0, 0.3, 1.0);

    static double weight(int kind) {
        return WEIGHTS.get(kind);
    }

    /** The number of a class's kind. */
    static int kind(String key) {
        return switch (key) {
            case SALARY -> 1;
            case NOT_COVERED -> 2;
            case OUT_OF_SCOPE -> 3;
            case CLARIFY -> 5;
            default -> isSmallTalk(key) ? 4 : 0;
        };
    }
}
