package dev.milepost.reply;

import java.util.List;

/**
 * A part of a reply. Sealed, so that a new kind doesn't compile until every renderer has decided how
 * to show it.
 */
public sealed interface Block {

    /** A title line. */
    record Heading(String text) implements Block {}

    /** Running text. */
    record Paragraph(Text text) implements Block {}

    /** A list without an order. */
    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Short values under their names. */
    record Fields(List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** A name and its value. */
    record Field(String name, Text value) {}

    /** Short cells in rows and columns, words only; every row has as many as the header. */
    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row of %d cells under %d columns: %s".formatted(row.size(), header.size(), row));
                }
            }
        }
    }

    /** Ranges of money on one scale: a picture where the platform takes one, bars of text elsewhere. */
    record Chart(RangeChart chart) implements Block {}

    /** A row of buttons. */
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A list to choose one thing from.
     *
     * @param prompt what it says before a choice
     * @param action gets the chosen option's value as its last argument
     */
    record Menu(String prompt, Action action, List<Option> options) implements Block {
        public Menu {
            options = List.copyOf(options);
        }
    }

    /** One line of a menu; an empty description shows none. */
    record Option(String label, String value, String description) {}

    /** Small print: source, date, what an answer rests on. */
    record Note(Text text) implements Block {}

    /** A line between two parts. */
    record Divider() implements Block {}
}
