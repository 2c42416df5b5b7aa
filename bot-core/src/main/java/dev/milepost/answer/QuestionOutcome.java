package dev.milepost.answer;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of a question: nothing of its words, nothing of its asker.
 *
 * @param day in UTC
 * @param kind as in {@link AskResult#kind}
 * @param nearest ids of the facts told or offered, else of those that came nearest; nearest first
 */
public record QuestionOutcome(LocalDate day, String kind, List<String> nearest) {
    public QuestionOutcome {
        nearest = List.copyOf(nearest);
    }
}
