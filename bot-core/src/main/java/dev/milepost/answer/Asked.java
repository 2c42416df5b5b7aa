package dev.milepost.answer;

import dev.milepost.content.PackInfo;
import java.util.List;

/**
 * A question and what came of it.
 *
 * @param before what its asker had been shown
 * @param result what was said; a pack that comes after may hold none of it
 * @param by the pack that answered
 */
record Asked(String question, Shown before, List<Answer> answers, AskResult result, PackInfo by) {

    Asked {
        answers = List.copyOf(answers);
    }

    static Asked of(String question, Shown before, List<Answer> answers, Asking by) {
        return new Asked(
                question, before, answers, by.result(answers), by.replies().info());
    }

    /** The same for the same question after the same answer: short enough for a component's id, and no words of anybody's. */
    String key() {
        return Integer.toHexString(31 * question.hashCode() + before.hashCode());
    }
}
