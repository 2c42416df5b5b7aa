package dev.milepost.discord;

import dev.milepost.render.Loss;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Discord's readers may get less of than a reply holds. */
final class Losses {

    static final Loss TABLE_AS_TEXT = new Loss(Loss.Kind.REPLACED, "table-as-text");
    static final Loss CHART_AS_TEXT = new Loss(Loss.Kind.REPLACED, "chart-as-text");
    static final Loss ALT_TEXT_CUT = new Loss(Loss.Kind.SHORTENED, "alt-text-cut");
    static final Loss CELL_CUT = new Loss(Loss.Kind.SHORTENED, "cell-cut");
    static final Loss LABEL_CUT = new Loss(Loss.Kind.SHORTENED, "label-cut");
    static final Loss OPTION_DROPPED = new Loss(Loss.Kind.DROPPED, "option-dropped");
    static final Loss REPLY_CUT = new Loss(Loss.Kind.SHORTENED, "reply-cut");

    static final Set<String> CODES =
            List.of(TABLE_AS_TEXT, CHART_AS_TEXT, ALT_TEXT_CUT, CELL_CUT, LABEL_CUT, OPTION_DROPPED, REPLY_CUT).stream()
                    .map(Loss::code)
                    .collect(Collectors.toUnmodifiableSet());

    private Losses() {}
}
