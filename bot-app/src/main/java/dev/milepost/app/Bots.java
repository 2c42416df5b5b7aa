package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.QuestionLog;
import dev.milepost.answer.QuestionStore;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.app.config.Config;
import dev.milepost.settings.SettingsStore;
import dev.milepost.tips.TipStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/** Bots as this program needs them. */
final class Bots {

    private Bots() {}

    /** Begins one that knows {@code known}, keeps nothing, and goes by {@code config}. */
    static Milepost.Builder builder(PackSource.Found.Whole known, Config config, Clock clock) {
        Milepost.Builder builder = Milepost.builder(known.packs().get(0));
        known.packs().stream().skip(1).forEach(builder::alsoKnowing);
        return builder.models(known.model())
                .clock(clock)
                .reviewAge(reviewAge(config))
                .tipsLateWithin(config.tipsLateWithin());
    }

    /** The same with all that a live one has, kept in memory: the same commands and buttons, and nothing comes of them. */
    static Milepost.Builder asLive(PackSource.Found.Whole known, Config config, Clock clock) {
        Optional<Duration> words = AnswerMemory.words(config);
        return builder(known, config, clock)
                .tips(TipStores.inMemory())
                .settings(SettingsStore.inMemory())
                .feedback(FeedbackStore.inMemory())
                .receipts(ReceiptStore.inMemory(), config.retention().receipts())
                .questions(new QuestionLog(QuestionStore.inMemory(), words, clock, Runnable::run, person -> true));
    }

    /** How long a review holds. */
    static Period reviewAge(Config config) {
        return Period.ofDays(Math.toIntExact(config.content().reviewAge().toDays()));
    }
}
