package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.ConversationStore.Conversation;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore} does. */
public abstract class ConversationStoreContract {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00.123Z");
    private static final UserRef ANN = new UserRef("slack", "T'1\"; --", "U1");
    private static final ChannelRef DIRECT = ChannelRef.channel("slack", "T1", "D1");
    private static final ChannelRef THREAD = new ChannelRef("slack", "T2", "C1", "1700000000.000100");
    private static final Shown FACTS = new Shown(List.of("lens", "fog"), List.of());
    private static final Shown ROWS = new Shown(List.of(), List.of("apprentice", "gull_islands"));

    protected final SettableClock clock = new SettableClock(NINE.toString());

    private ConversationStore store;

    /** A fresh, empty store. */
    protected abstract ConversationStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    protected void what_was_shown_last_in_a_place_is_known_there() {
        store.show(new Conversation(ANN, DIRECT, FACTS, NINE.minusMillis(1)));
        store.show(new Conversation(ANN, DIRECT, ROWS, NINE));
        store.show(new Conversation(ANN, THREAD, FACTS, NINE));

        assertThat(store.shown(ANN, DIRECT, NINE)).contains(ROWS);
        assertThat(store.shown(ANN, THREAD, NINE)).contains(FACTS);
        assertThat(store.of(ANN))
                .containsExactlyInAnyOrder(
                        new Conversation(ANN, DIRECT, ROWS, NINE), new Conversation(ANN, THREAD, FACTS, NINE));
    }

    @Test
    protected void it_is_nobody_elses_and_of_no_other_place() {
        store.show(new Conversation(ANN, THREAD, FACTS, NINE));

        assertThat(store.shown(new UserRef("slack", ANN.space(), "U2"), THREAD, NINE))
                .isEmpty();
        assertThat(store.shown(new UserRef("slack", "T2", ANN.id()), THREAD, NINE))
                .isEmpty();
        assertThat(store.shown(ANN, ChannelRef.channel("slack", "T2", "C1"), NINE))
                .isEmpty();
        assertThat(store.shown(ANN, new ChannelRef("slack", "T1", "C1", THREAD.thread()), NINE))
                .isEmpty();
    }

    @Test
    protected void what_was_shown_too_long_ago_is_not_told_and_can_be_forgotten() {
        store.show(new Conversation(ANN, DIRECT, FACTS, NINE.minusMillis(1)));
        store.show(new Conversation(ANN, THREAD, FACTS, NINE));

        assertThat(store.shown(ANN, DIRECT, NINE)).isEmpty();
        store.forgetBefore(NINE);

        assertThat(store.of(ANN)).containsExactly(new Conversation(ANN, THREAD, FACTS, NINE));
    }

    @Test
    protected void nothing_shown_ends_a_conversation() {
        store.show(new Conversation(ANN, DIRECT, FACTS, NINE));
        store.show(new Conversation(ANN, THREAD, FACTS, NINE));
        store.show(new Conversation(ANN, DIRECT, Shown.NOTHING, NINE));

        assertThat(store.shown(ANN, DIRECT, NINE)).isEmpty();
        assertThat(store.of(ANN)).hasSize(1);
    }

    @Test
    protected void those_of_a_person_are_found_and_forgotten_and_nobody_elses() {
        UserRef elsewhere = new UserRef("slack", "T9", ANN.id());
        store.show(new Conversation(ANN, DIRECT, FACTS, NINE));
        store.show(new Conversation(elsewhere, DIRECT, FACTS, NINE.plusMillis(1)));
        store.show(new Conversation(new UserRef("slack", ANN.space(), "U2"), DIRECT, FACTS, NINE));

        assertThat(store.of(new UserRef("slack", "", ANN.id())))
                .extracting(Conversation::person)
                .containsExactly(ANN, elsewhere);
        assertThat(store.forget(new UserRef("discord", "", ANN.id()))).isZero();
        assertThat(store.forget(ANN)).isEqualTo(1);
        assertThat(store.forget(new UserRef("slack", "", ANN.id()))).isEqualTo(1);
        assertThat(store.shown(new UserRef("slack", ANN.space(), "U2"), DIRECT, NINE))
                .contains(FACTS);
    }
}
