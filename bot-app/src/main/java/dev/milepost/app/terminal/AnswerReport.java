package dev.milepost.app.terminal;

import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.QuestionStore;
import java.util.List;

/** {@code report}: what came of questions, and how often answers helped, those that helped least often first. */
public final class AnswerReport {

    private final Streams streams;

    public AnswerReport(Streams streams) {
        this.streams = streams;
    }

    public ExitCode run(QuestionStore questions, FeedbackStore feedback) {
        asked(questions.counts());
        streams.out().println();
        helped(feedback.counts());
        return ExitCode.DONE;
    }

    private void asked(List<QuestionStore.Count> counts) {
        if (counts.isEmpty()) {
            streams.out().println("Nobody has asked anything yet.");
            return;
        }
        streams.out().println("asked  kind          nearest facts");
        counts.forEach(c -> line("%5d  %-12s  %s".formatted(c.times(), c.kind(), String.join(", ", c.nearest()))));
    }

    private void helped(List<FeedbackStore.Count> counts) {
        if (counts.isEmpty()) {
            streams.out().println("Nobody has said yet whether an answer helped.");
            return;
        }
        streams.out().println("not helpful  helpful  kind          facts");
        counts.forEach(c -> line(
                "%11d  %7d  %-12s  %s".formatted(c.notHelpful(), c.helpful(), c.kind(), String.join(", ", c.facts()))));
    }

    private void line(String line) {
        streams.out().println(line.stripTrailing());
    }
}
