package dev.milepost.app.terminal;

import dev.milepost.answer.FeedbackStore;
import java.util.List;

/** {@code report}: how often answers helped, those that helped least often first. */
public final class FeedbackReport {

    private final Streams streams;

    public FeedbackReport(Streams streams) {
        this.streams = streams;
    }

    public ExitCode run(FeedbackStore store) {
        List<FeedbackStore.Count> counts = store.counts();
        if (counts.isEmpty()) {
            streams.out().println("Nobody has said yet whether an answer helped.");
            return ExitCode.DONE;
        }
        streams.out().println("not helpful  helpful  kind          facts");
        counts.forEach(c -> streams.out()
                .println("%11d  %7d  %-12s  %s"
                        .formatted(c.notHelpful(), c.helpful(), c.kind(), String.join(", ", c.facts()))
                        .stripTrailing()));
        return ExitCode.DONE;
    }
}
