package dev.milepost.answer;

import dev.milepost.chat.UserRef;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Notes what came of each question, beside the answer's way, so that nobody waits for a database. */
public final class QuestionLog {

    /** Of a question's words; longer ones are cut. */
    private static final int MOST_CHARACTERS = 1_000;

    private final QuestionStore store;
    private final Optional<Duration> words;
    private final Clock clock;
    private final Executor writer;
    private final Predicate<UserRef> people;

    /**
     * Notes in {@code store}.
     *
     * @param words how long the words are kept that people ask in; empty where they aren't
     * @param writer runs each note; one that has no room for it may drop it
     * @param people whose questions are noted: a program that asks itself something is none of them
     */
    public QuestionLog(
            QuestionStore store, Optional<Duration> words, Clock clock, Executor writer, Predicate<UserRef> people) {
        this.store = store;
        this.words = words;
        this.clock = clock;
        this.writer = writer;
        this.people = people;
    }

    /** Where it is noted. */
    public QuestionStore store() {
        return store;
    }

    /** How long the words are kept that people ask in. */
    Optional<Duration> words() {
        return words;
    }

    /** @param nearest ids of the facts told or offered, else of those that came nearest */
    void note(UserRef asker, String question, String kind, List<String> nearest) {
        if (!people.test(asker)) {
            return;
        }
        QuestionOutcome outcome =
                new QuestionOutcome(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), kind, nearest);
        writer.execute(() -> write(asker, question, outcome));
    }

    private void write(UserRef asker, String question, QuestionOutcome outcome) {
        try {
            store.count(outcome);
            if (words.isPresent() && !question.isBlank()) {
                store.keep(outcome, shortened(question.strip()), asker);
            }
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(QuestionLog.class).warn("What came of a question couldn't be noted", e);
        }
    }

    private static String shortened(String question) {
        int end = Math.min(question.length(), MOST_CHARACTERS);
        boolean splitsPair = end < question.length() && Character.isHighSurrogate(question.charAt(end - 1));
        return question.substring(0, splitsPair ? end - 1 : end);
    }
}
