package dev.milepost;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import java.time.Duration;
import java.util.Optional;

/** Says when somebody asks too much. Answers from memory. Thread-safe. */
@FunctionalInterface
public interface RateLimit {

    /** Lets everybody ask as much as they like. */
    RateLimit NONE = (user, channel) -> Optional.empty();

    /** Counts one more request. @return empty where it may be answered, else how long to wait */
    Optional<Duration> wait(UserRef user, ChannelRef channel);
}
