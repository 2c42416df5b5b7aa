package dev.milepost.answer;

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
}
