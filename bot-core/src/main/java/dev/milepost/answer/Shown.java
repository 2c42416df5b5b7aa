package dev.milepost.answer;

import java.util.List;

/**
 * What a person was shown last: ids, never text.
 *
 * @param facts ids of facts, best first
 * @param rows ids of rows of the pay table
 */
public record Shown(List<String> facts, List<String> rows) {

    /** Where nothing was shown. */
    public static final Shown NOTHING = new Shown(List.of(), List.of());

    public Shown {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    public boolean isNothing() {
        return facts.isEmpty() && rows.isEmpty();
    }

    /** This, or {@code other} where this is nothing. */
    Shown orElse(Shown other) {
        return isNothing() ? other : this;
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
