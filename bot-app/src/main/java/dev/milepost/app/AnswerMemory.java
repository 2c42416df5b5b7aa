package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.answer.QuestionLog;
import dev.milepost.app.Forgetting.Retained;
import dev.milepost.app.config.Config;
import dev.milepost.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What the database remembers of questions and answers, and for how long. */
record AnswerMemory(Storage storage, Config config, Clock clock) {

    /**
     * Lets a bot remember.
     *
     * @param writer runs what nobody waits for
     */
    void remember(Milepost.Builder builder, Executor writer) {
        builder.receipts(storage.receipts(), config.retention().receipts())
                .feedback(storage.feedback())
                .questions(new QuestionLog(storage.questions(), words(config), clock, writer, WarmUp::isNotMe));
    }

    /** How long the words are kept that people ask in, where they are at all. */
    static Optional<Duration> words(Config config) {
        return config.answers().keepQuestions() ? Optional.of(config.retention().questions()) : Optional.empty();
    }

    List<Retained> retained() {
        Config.Retention retention = config.retention();
        return List.of(
                new Retained("receipts", retention.receipts(), storage.receipts()::forgetBefore),
                new Retained(
                        "feedback",
                        retention.feedback(),
                        t -> storage.feedback().forgetBefore(day(t))),
                new Retained(
                        "questions",
                        retention.questions(),
                        t -> storage.questions().forgetBefore(day(t))));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
