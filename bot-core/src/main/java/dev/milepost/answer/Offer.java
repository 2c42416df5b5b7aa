package dev.milepost.answer;

import java.util.List;

/** A reading of a question that is put on a button. */
public sealed interface Offer {

    /** The fact of that id. */
    record OfFact(String fact) implements Offer {
        @Override
        public String name() {
            return fact;
        }
    }

    /** A look-up in the table of pay. */
    record OfPay(List<String> rows) implements Offer {
        public OfPay {
            rows = List.copyOf(rows);
        }

        @Override
        public String name() {
            return "SALARY:" + (rows.isEmpty() ? "all" : String.join("+", rows));
        }
    }

    /** A fact's id, or {@code SALARY:} and row ids joined by {@code +}, or {@code SALARY:all}. */
    String name();
}
