package dev.milepost.salary;

import java.util.List;

/** What is asked of the table, once a text or typed options have been read. */
public sealed interface SalaryQuery {

    /** Ids of the rows that it shows; none for the whole table, and where it shows none. */
    default List<String> rows() {
        return List.of();
    }

    /** Every row. */
    record Table() implements SalaryQuery {}

    /** These rows, by id, in the table's order. */
    record Rows(List<String> rows) implements SalaryQuery {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Two or more rows against each other, in the order asked. */
    record Compare(List<String> rows) implements SalaryQuery {
        public Compare {
            rows = List.copyOf(rows);
        }
    }

    /** Where a figure, in whole units a year, stands in these rows; in all where there are none. */
    record Check(long figure, List<String> rows) implements SalaryQuery {
        public Check {
            rows = List.copyOf(rows);
        }
    }

    /** A place that the source has no figure for. */
    record NoFigure(String place) implements SalaryQuery {}

    /** Words that mean nothing to the table, and the known ones nearest to them. */
    record Unknown(String words, List<String> near) implements SalaryQuery {
        public Unknown {
            near = List.copyOf(near);
        }
    }

    /** Something that the command can't do as it was written. */
    record Unusable(String why) implements SalaryQuery {}
}
