package dev.milepost.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Block;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the first reply to a person says of what is kept. Who was told is remembered in memory alone: a list on disk of
 * everybody who ever asked would be worse than saying it again after a restart.
 */
final class FirstReply {

    private static final Duration MEMORY = Duration.ofDays(90);
    private static final int MAX = 50_000;

    private final Optional<Duration> words;
    private final Cache<UserRef, Boolean> told;

    /** @param words how long the words are kept that people ask in; empty where they aren't */
    FirstReply(Optional<Duration> words, Clock clock) {
        this.words = words;
        this.told = Caffeine.newBuilder()
                .expireAfterAccess(MEMORY)
                .maximumSize(MAX)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    boolean keepsWords() {
        return words.isPresent();
    }

    /** The note, where this is the first reply to {@code person}. */
    Optional<Block> note(UserRef person) {
        return told.asMap().putIfAbsent(person, true) == null ? Optional.of(new Block.Note(text())) : Optional.empty();
    }

    /** What is kept of the words that people ask in. */
    Text text() {
        return words.map(FirstReply::stored).orElseGet(FirstReply::notStored);
    }

    private static Text notStored() {
        return Text.markdown("What you write to me isn't stored. For 15 minutes I keep your questions in memory, and"
                + " which facts I showed you, so that you can ask on; `new question` makes me forget them.");
    }

    private static Text stored(Duration time) {
        return Text.of(
                "Whoever runs me has chosen to keep the questions that people ask for {} days, without their names, to"
                        + " see what I can't answer yet. So leave out what nobody should read.",
                time.toDays());
    }
}
