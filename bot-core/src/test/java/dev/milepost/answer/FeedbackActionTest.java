package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.answer.FeedbackStore.Count;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FeedbackActionTest {

    private final FeedbackStore store = FeedbackStore.inMemory();
    private final FeedbackAction feedback = new FeedbackAction(store, Lighthouse.CLOCK);
    private final List<Button> buttons =
            FeedbackAction.buttons(Lighthouse.asking().ask("who cleans the lens and how?", null));

    @Test
    void what_helped_is_counted_with_kind_and_facts_and_without_the_person() {
        assertThat(press("U1", buttons.get(0).action())).contains("without your name");

        assertThat(store.counts()).containsExactly(new Count("FACT", List.of("work.lens", "work.night"), 1, 0));
    }

    @Test
    void each_person_is_counted_once_for_an_answer() {
        press("U1", buttons.get(1).action());

        assertThat(press("U1", buttons.get(1).action())).contains("already");
        assertThat(press("U1", buttons.get(0).action())).contains("already");
        press("U2", buttons.get(1).action());
        assertThat(store.counts()).containsExactly(new Count("FACT", List.of("work.lens", "work.night"), 0, 2));
    }

    @Test
    void what_could_not_be_counted_may_be_said_again() {
        AtomicBoolean away = new AtomicBoolean(true);
        FeedbackStore failing = new FeedbackStore() {
            @Override
            public void add(Feedback feedback) {
                if (away.get()) {
                    throw new IllegalStateException("the database is away");
                }
                store.add(feedback);
            }

            @Override
            public List<Count> counts() {
                return store.counts();
            }

            @Override
            public void forgetBefore(LocalDate day) {
                store.forgetBefore(day);
            }
        };
        FeedbackAction over = new FeedbackAction(failing, Lighthouse.CLOCK);
        assertThatThrownBy(() -> press(over, "U1", buttons.get(0).action())).hasMessageContaining("away");

        away.set(false);

        assertThat(press(over, "U1", buttons.get(0).action())).contains("I counted it");
    }

    @Test
    void facts_that_find_no_room_in_a_buttons_id_are_left_out() {
        List<String> nearest = List.of("first.fact", "x".repeat(60), "y".repeat(60));

        Action action = FeedbackAction.buttons(new AskResult("CLARIFY", List.of(), List.of(), nearest, 1, ""))
                .get(1)
                .action();

        assertThat(action.encode().length()).isLessThanOrEqualTo(Action.MAX_LENGTH);
        assertThat(action.args()).startsWith("n", "CLARIFY", "first.fact");
    }

    private String press(String user, Action action) {
        return press(feedback, user, action);
    }

    private static String press(FeedbackAction feedback, String user, Action action) {
        Caller caller = new Caller(new UserRef("slack", "T1", user), false);
        Place place = new Place(ChannelRef.channel("slack", "T1", "C1"), Place.Kind.CHANNEL);
        Outcome.Say said = (Outcome.Say) feedback.act(new ActionCall(caller, place, action));
        return said.replies().get(0).plain();
    }
}
