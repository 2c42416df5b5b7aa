package dev.milepost.answer;

import dev.milepost.chat.UserRef;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of questions; and, where the operator says so, their words. Who asked is kept as a mark that tells whether
 * two questions are one person's, and not who that is.
 */
public interface QuestionStore {

    /** How often questions of a kind with the same nearest facts were asked. */
    record Count(String kind, List<String> nearest, long times) {
        public Count {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * A question in its asker's words.
     *
     * @param person the mark of whoever asked, the same in every space of a platform
     */
    record Kept(QuestionOutcome outcome, String text, String person) {}

    /** Counts a question by what came of it. */
    void count(QuestionOutcome outcome);

    /** Keeps a question's words. */
    void keep(QuestionOutcome outcome, String text, UserRef asker);

    /** By kind and facts, the most frequent first. */
    List<Count> counts();

    /** All words that are kept, in the order of their days. */
    List<Kept> kept();

    /** What is kept of one person's; a person whose space is empty is the same one in every space of the platform. */
    List<Kept> keptOf(UserRef asker);

    /**
     * Forgets what one person asked, as {@link #keptOf} finds it; the counts hold nothing of anybody.
     *
     * @return how many questions
     */
    int forget(UserRef asker);

    /** Forgets what was asked, and counted, before {@code day}. */
    void forgetBefore(LocalDate day);

    /** A store that forgets everything when the process ends. */
    static QuestionStore inMemory() {
        return new InMemoryQuestions();
    }
}
