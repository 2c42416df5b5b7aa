package dev.milepost.slack;

import java.util.Set;

/** The names of what a render for Slack may lose. */
final class Losses {

    static final String HEADING_AS_TEXT = "heading-as-text";
    static final String FIELD_CUT = "field-cut";
    static final String TABLE_AS_TEXT = "table-as-text";
    static final String CELL_CUT = "cell-cut";
    static final String CHART_AS_BARS = "chart-as-bars";
    static final String BUTTON_CUT = "button-cut";
    static final String PROMPT_CUT = "prompt-cut";
    static final String OPTION_CUT = "option-cut";
    static final String OPTION_DROPPED = "option-dropped";
    static final String TEXT_CUT = "text-cut";

    static final Set<String> ALL = Set.of(
            HEADING_AS_TEXT,
            FIELD_CUT,
            TABLE_AS_TEXT,
            CELL_CUT,
            CHART_AS_BARS,
            BUTTON_CUT,
            PROMPT_CUT,
            OPTION_CUT,
            OPTION_DROPPED,
            TEXT_CUT);

    private Losses() {}
}
