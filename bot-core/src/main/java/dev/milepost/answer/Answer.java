package dev.milepost.answer;

import dev.milepost.salary.SalaryRequest;
import java.util.List;
import java.util.Optional;

/** What came of a question. */
public sealed interface Answer {

    Grounds grounds();

    /** These facts answer it, best first; ids. */
    record FactAnswer(List<String> facts, Grounds grounds) implements Answer {
        public FactAnswer {
            facts = List.copyOf(facts);
        }
    }

    /** These rows of the pay table answer it; no rows are all of them. */
    record SalaryAnswer(SalaryRequest request, List<String> rows, Grounds grounds) implements Answer {
        public SalaryAnswer {
            rows = List.copyOf(rows);
        }
    }

    /** It wasn't a question about the field, but something that people say. */
    record SmallTalk(String id, Grounds grounds) implements Answer {}

    /**
     * It is about the field, and the source says nothing on it.
     *
     * @param place the part of the world whose pay was asked for, where it was that
     */
    record NotCovered(Optional<String> place, Grounds grounds) implements Answer {}

    /**
     * It is about something else.
     *
     * @param foreign whether it seems to be written in another language
     */
    record OutOfScope(boolean foreign, Grounds grounds) implements Answer {}

    /** It can be read in more ways than one, or in none. */
    record Clarify(Grounds grounds) implements Answer {}
}
