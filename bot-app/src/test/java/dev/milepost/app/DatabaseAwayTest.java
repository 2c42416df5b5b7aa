package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Milepost;
import dev.milepost.answer.ConversationStore;
import dev.milepost.app.limits.BoundedCalls;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.OnceStore;
import dev.milepost.command.Outcome;
import dev.milepost.settings.SettingsStore;
import dev.milepost.testing.Packs;
import dev.milepost.testing.People;
import dev.milepost.testing.SettableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that takes questions and gives no answer, as one behind a broken network does. */
class DatabaseAwayTest {

    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final BoundedCalls database =
            new BoundedCalls("the database", Duration.ofMillis(20), 3, Duration.ofSeconds(10), clock);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T hanging(Class<T> store) {
        return store.cast(Proxy.newProxyInstance(store.getClassLoader(), new Class<?>[] {store}, (p, method, args) -> {
            never.await();
            throw new IllegalStateException("ended");
        }));
    }

    @Test
    void holds_up_no_answer() {
        Milepost milepost = Milepost.builder(Packs.lighthouse())
                .clock(clock)
                .conversations(new BoundedConversations(hanging(ConversationStore.class), database))
                .settings(new BoundedSettings(hanging(SettingsStore.class), database))
                .build();

        for (String text : new String[] {"who cleans the lens and how?", "more", "new question"}) {
            Outcome outcome = milepost.bot().directMessage(new IncomingMessage(People.MEMBER, People.CHANNEL, text));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Say.class, said -> assertThat(said.result()).isEqualTo(Outcome.Result.DONE));
        }
    }

    @Test
    void is_said_to_whoever_asks_whether_something_was_taken_on() {
        BoundedOnce once = new BoundedOnce(hanging(OnceStore.class), database);

        assertThatThrownBy(
                        () -> once.first("key", clock.instant(), clock.instant().plusSeconds(60)))
                .isInstanceOf(IllegalStateException.class);
    }
}
