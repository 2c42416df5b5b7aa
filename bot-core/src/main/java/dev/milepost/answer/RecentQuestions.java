package dev.milepost.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.milepost.chat.Caller;
import dev.milepost.chat.UserRef;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What was asked in the last quarter of an hour, in memory alone, so that a press of a button can go back to it:
 * the button itself has no room for the question, and a store would keep what nobody asked to be kept.
 */
public final class RecentQuestions {

    private static final Duration MEMORY = Duration.ofMinutes(15);

    /** In characters, some more for each question's answers. */
    private static final long MAX = 4_000_000;

    private static final int ANSWERS = 1_000;

    /** Without the place: an answer may stand in a thread below the question, and its press comes from there. */
    private record Key(UserRef user, String question) {}

    private final Cache<Key, Asked> asked;

    public RecentQuestions(Clock clock) {
        asked = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumWeight(MAX)
                .weigher((Key key, Asked value) -> ANSWERS
                        + value.question().length()
                        + value.result().text().length())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    void remember(Caller caller, Asked question) {
        asked.put(new Key(caller.user(), question.key()), question);
    }

    /** The question of that {@link Asked#key}, for the one who asked it. */
    Optional<Asked> find(Caller caller, String key) {
        return Optional.ofNullable(asked.getIfPresent(new Key(caller.user(), key)));
    }

    /** Forgets all that {@code person} asked. */
    void forget(UserRef person) {
        asked.asMap().keySet().removeIf(k -> person.covers(k.user()));
    }
}
