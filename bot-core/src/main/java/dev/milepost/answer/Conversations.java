package dev.milepost.answer;

import dev.milepost.answer.ConversationStore.Conversation;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.UserRef;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.LoggerFactory;

/** The conversations of a quarter of an hour. Where their store is away, each question is answered as if it were the first. */
final class Conversations {

    private final ConversationStore store;
    private final Clock clock;

    Conversations(ConversationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What was shown before {@code message} to the same person in the same place. */
    Shown before(IncomingMessage message) {
        try {
            return store.shown(
                            message.caller().user(),
                            message.place().channel(),
                            clock.instant().minus(ConversationStore.MEMORY))
                    .orElse(Shown.NOTHING);
        } catch (RuntimeException e) {
            warn("What was said before can't be read, so this is answered without it: {}", e);
            return Shown.NOTHING;
        }
    }

    /** Goes on with {@code shown}; with nothing, the conversation ends. */
    void show(IncomingMessage message, Shown shown) {
        try {
            store.show(new Conversation(
                    message.caller().user(),
                    message.place().channel(),
                    shown,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (RuntimeException e) {
            warn("What was shown can't be kept, so nobody can ask on: {}", e);
        }
    }

    void forget(UserRef person) {
        store.forget(person);
    }

    private static void warn(String text, RuntimeException e) {
        LoggerFactory.getLogger(Conversations.class).warn(text, e.toString());
    }
}
