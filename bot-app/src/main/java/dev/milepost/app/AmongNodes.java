package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.answer.ConversationStore;
import dev.milepost.app.config.Config;
import dev.milepost.app.limits.BoundedCalls;
import dev.milepost.chat.OnceStore;
import dev.milepost.settings.SettingsStore;
import dev.milepost.storage.Storage;
import dev.milepost.tips.DeliveryState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What nodes of one PostgreSQL know of each other: with whom they are talking, what admins have set, and what they have
 * taken on.
 *
 * @param calls empty on SQLite, which has one node, and whose database is never away
 */
record AmongNodes(Storage storage, Optional<BoundedCalls> calls) {

    /** Often enough that a conversation's quarter of an hour is never much more. */
    private static final Duration TIDY = Duration.ofMinutes(5);

    /** A pool of connections to a database that is away would hold up each answer for half a minute. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    static AmongNodes of(Config config, Storage storage, Clock systemClock, Running running) {
        return new AmongNodes(
                storage, config.databaseUrl().map(url -> running.add("waiting for the database", calls(systemClock))));
    }

    private static BoundedCalls calls(Clock systemClock) {
        return new BoundedCalls("the database", LONGEST, 3, LEFT_ALONE, systemClock);
    }

    /** Lets a bot share its conversations with other nodes; one alone keeps them in memory, which is faster. */
    void shareConversations(Milepost.Builder builder, Clock clock, Running running) {
        calls.ifPresent(c -> {
            ConversationStore store = storage.conversations();
            builder.conversations(new BoundedConversations(store, c));
            running.add(
                    "forgetting conversations",
                    Forgetting.every(
                            TIDY,
                            List.of(new Forgetting.Retained(
                                    "conversations", ConversationStore.MEMORY, store::forgetBefore)),
                            clock));
        });
    }

    /** How many daily tips are on their way, by state. */
    Map<DeliveryState.Kind, Long> backlog() {
        return calls.map(c -> c.ask(storage::backlog)).orElseGet(storage::backlog);
    }

    SettingsStore settings() {
        return calls.<SettingsStore>map(c -> new BoundedSettings(storage.settings(), c))
                .orElseGet(storage::settings);
    }

    OnceStore once() {
        return calls.<OnceStore>map(c -> new BoundedOnce(storage.once(), c)).orElseGet(storage::once);
    }
}
