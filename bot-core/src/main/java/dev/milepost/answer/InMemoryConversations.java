package dev.milepost.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Conversations of one node; of more than fit, the oldest go first. */
final class InMemoryConversations implements ConversationStore {

    private static final int MAX = 10_000;

    private record Key(UserRef person, ChannelRef place) {}

    private final Cache<Key, Conversation> conversations;

    InMemoryConversations(Clock clock) {
        conversations = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(MAX)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Optional<Shown> shown(UserRef person, ChannelRef place, Instant since) {
        return Optional.ofNullable(conversations.getIfPresent(new Key(person, place)))
                .filter(c -> !c.at().isBefore(since))
                .map(Conversation::shown);
    }

    @Override
    public void show(Conversation conversation) {
        Key key = new Key(conversation.person(), conversation.place());
        if (conversation.shown().isNothing()) {
            conversations.invalidate(key);
        } else {
            conversations.put(key, conversation);
        }
    }

    @Override
    public List<Conversation> of(UserRef person) {
        return conversations.asMap().values().stream()
                .filter(c -> person.covers(c.person()))
                .sorted(Comparator.comparing(Conversation::at))
                .toList();
    }

    @Override
    public int forget(UserRef person) {
        List<Conversation> theirs = of(person);
        theirs.forEach(c -> conversations.invalidate(new Key(c.person(), c.place())));
        return theirs.size();
    }

    @Override
    public void forgetBefore(Instant time) {
        conversations.asMap().values().removeIf(c -> c.at().isBefore(time));
    }
}
