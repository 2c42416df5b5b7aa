package dev.milepost.answer;

import java.time.LocalDate;
import java.util.List;

/** Where feedback is counted. */
public interface FeedbackStore {

    /** How often answers of a kind with the same facts helped, and how often they didn't. */
    record Count(String kind, List<String> facts, long helpful, long notHelpful) {
        public Count {
            facts = List.copyOf(facts);
        }
    }

    void add(Feedback feedback);

    /** By kind and facts, those that helped least often first. */
    List<Count> counts();

    /** Forgets what was said before {@code day}. */
    void forgetBefore(LocalDate day);

    /** A store that forgets everything when the process ends. */
    static FeedbackStore inMemory() {
        return new InMemoryFeedback();
    }
}
