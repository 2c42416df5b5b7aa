package dev.milepost.answer;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody thought of an answer: nothing of the person, nothing of the question.
 *
 * @param day in UTC
 * @param kind as in {@link AskResult#kind}
 * @param facts ids of the facts told or offered, nearest first
 */
public record Feedback(LocalDate day, boolean helpful, String kind, List<String> facts) {
    public Feedback {
        facts = List.copyOf(facts);
    }
}
