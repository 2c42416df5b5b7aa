package dev.milepost.app;

import dev.milepost.answer.ConversationStore;
import dev.milepost.answer.Shown;
import dev.milepost.app.limits.BoundedCalls;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conversations that hold up no answer for long; whoever asks to be forgotten waits for that. */
record BoundedConversations(ConversationStore store, BoundedCalls database) implements ConversationStore {

    @Override
    public Optional<Shown> shown(UserRef person, ChannelRef place, Instant since) {
        return database.ask(() -> store.shown(person, place, since));
    }

    @Override
    public void show(Conversation conversation) {
        database.ask(() -> {
            store.show(conversation);
            return true;
        });
    }

    @Override
    public List<Conversation> of(UserRef person) {
        return store.of(person);
    }

    @Override
    public int forget(UserRef person) {
        return store.forget(person);
    }

    @Override
    public void forgetBefore(Instant time) {
        store.forgetBefore(time);
    }
}
