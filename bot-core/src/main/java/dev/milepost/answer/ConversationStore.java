package dev.milepost.answer;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What each person was shown last in each place, so that a follow-up is understood on whichever node it reaches: ids,
 * never a word of theirs. Thread-safe.
 */
public interface ConversationStore {

    /** After this time without a word a conversation is over. */
    Duration MEMORY = Duration.ofMinutes(15);

    /**
     * A conversation under way.
     *
     * @param person who is in it
     * @param place where
     * @param shown what was shown last, never nothing
     * @param at when, to the millisecond
     */
    record Conversation(UserRef person, ChannelRef place, Shown shown, Instant at) {}

    /** What {@code person} was shown last in {@code place}; empty where that was before {@code since}. */
    Optional<Shown> shown(UserRef person, ChannelRef place, Instant since);

    /** Takes the place of what was shown there before; nothing shown ends the conversation. */
    void show(Conversation conversation);

    /** Those of {@code person}, whose empty space stands for any; oldest first. */
    List<Conversation> of(UserRef person);

    /** Forgets those of {@code person}. @return how many there were */
    int forget(UserRef person);

    /** Forgets those in which nothing was shown since {@code time}. */
    void forgetBefore(Instant time);

    /** One that forgets by itself after {@link #MEMORY}, and everything when the process ends. */
    static ConversationStore inMemory(Clock clock) {
        return new InMemoryConversations(clock);
    }
}
