package dev.milepost.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What each person was shown last in each place, for a quarter of an hour: ids, never a word of theirs. */
final class Conversations {

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MAX = 10_000;

    private record Key(UserRef user, ChannelRef channel) {}

    private final Cache<Key, Shown> shown;

    Conversations(Clock clock) {
        shown = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(MAX)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** What was shown; empty where no conversation is under way. */
    Optional<Shown> shown(Caller caller, Place place) {
        return Optional.ofNullable(shown.getIfPresent(key(caller, place)));
    }

    void show(Caller caller, Place place, Shown now) {
        shown.put(key(caller, place), now);
    }

    void forget(UserRef person) {
        shown.asMap().keySet().removeIf(k -> person.covers(k.user()));
    }

    private static Key key(Caller caller, Place place) {
        return new Key(caller.user(), place.channel());
    }
}
