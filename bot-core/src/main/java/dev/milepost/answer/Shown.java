package dev.milepost.answer;

import java.util.List;

/**
 * What a person was shown last: ids, never text.
 *
 * @param facts ids of facts, best first
 * @param rows ids of rows of the pay table
 */
record Shown(List<String> facts, List<String> rows) {

    static final Shown NOTHING = new Shown(List.of(), List.of());

    Shown {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    boolean isNothing() {
        return facts.isEmpty() && rows.isEmpty();
    }

    static Shown of(Answer answer) {
        return switch (answer) {
            case Answer.FactAnswer a -> new Shown(a.facts(), List.of());
            case Answer.SalaryAnswer a -> new Shown(List.of(), a.rows());
            case Answer.SmallTalk a -> NOTHING;
            case Answer.NotCovered a -> NOTHING;
            case Answer.OutOfScope a -> NOTHING;
            case Answer.Clarify a -> NOTHING;
        };
    }
}
