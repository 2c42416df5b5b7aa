package dev.milepost.answer;

import dev.milepost.chat.UserRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A question that somebody had kept, with all that its answer came from.
 *
 * @param id short, to be typed
 * @param asker who had it kept, so that it can be shown and erased
 * @param question in the asker's words
 * @param facts ids of the facts shown just before
 * @param rows ids of the rows of the pay table shown just before
 * @param pack id of the pack that answered
 * @param packVersion its version then
 * @param kind as in {@link AskResult#kind}
 * @param answer what was answered, as plain text
 * @param kept when, to the millisecond
 */
public record Receipt(
        String id,
        UserRef asker,
        String question,
        List<String> facts,
        List<String> rows,
        String pack,
        String packVersion,
        String kind,
        String answer,
        Instant kept) {

    /** How long one is kept where nobody says otherwise. */
    public static final Duration RETENTION = Duration.ofDays(7);

    public Receipt {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    /** Whether its time is over, where receipts are kept for {@code retention}. */
    public boolean isOver(Instant now, Duration retention) {
        return !kept.plus(retention).isAfter(now);
    }
}
