package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.Caller;
import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Button;
import dev.milepost.testing.People;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AboutAnswersTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final Asking asking = Lighthouse.asking();
    private final RecentQuestions recent = new RecentQuestions(clock);
    private final FeedbackStore store = FeedbackStore.inMemory();
    private final QuestionStore noted = QuestionStore.inMemory();
    private final List<String> kinds = new ArrayList<>();
    private final AboutAnswers about = new AboutAnswers(
            () -> asking,
            recent,
            null,
            new FeedbackAction(store, clock),
            user -> !user.equals(People.ADMIN.user()),
            new QuestionLog(noted, Optional.empty(), clock, Runnable::run, user -> true),
            null,
            clock,
            kinds::add);

    @Test
    void whether_an_answer_helped_is_asked_of_those_alone_who_may_be_asked() {
        assertThat(labels(buttons(People.MEMBER, "who cleans the lens and how?")))
                .containsExactly("Why this answer?", "Helpful", "Not helpful");
        assertThat(labels(buttons(People.ADMIN, "who cleans the lens and how?")))
                .containsExactly("Why this answer?");
    }

    @Test
    void each_answers_kind_is_told_and_noted_with_what_came_nearest() {
        buttons(People.MEMBER, "who cleans the lens and how?");
        buttons(People.MEMBER, "may I bring a dog to the tower?");

        assertThat(kinds).containsExactly("FACT", "NOT_COVERED");
        assertThat(noted.counts())
                .filteredOn(c -> c.kind().equals("FACT"))
                .singleElement()
                .satisfies(c -> assertThat(c.nearest()).startsWith("work.lens"));
        assertThat(noted.counts()).allSatisfy(c -> assertThat(c.nearest()).isNotEmpty());
    }

    @Test
    void pressing_helpful_and_not_helpful_says_what_becomes_of_it() {
        List<Button> buttons = buttons(People.MEMBER, "who cleans the lens and how?");

        assertThat(press(People.MEMBER, buttons.get(1)))
                .isEqualTo("Thank you, good to know. I counted it, without" + " your name or your question.");
        assertThat(press(People.ADMIN, buttons.get(2))).contains("Thank you for saying so", "Other words may find it");
    }

    @Test
    void who_was_counted_is_forgotten_after_a_day_or_when_that_person_is_erased() {
        Button helpful = buttons(People.MEMBER, "who cleans the lens and how?").get(1);
        press(People.MEMBER, helpful);
        press(People.ADMIN, helpful);

        about.forget(People.MEMBER.user());

        assertThat(press(People.MEMBER, helpful)).contains("good to know");
        assertThat(press(People.ADMIN, helpful)).contains("already");
        clock.advance(Duration.ofDays(1));
        assertThat(press(People.ADMIN, helpful)).contains("good to know");
    }

    @Test
    void a_question_can_be_explained_for_a_quarter_of_an_hour_and_until_that_person_is_erased() {
        Button mine = buttons(People.MEMBER, "who cleans the lens and how?").get(0);
        Button theirs = buttons(People.ADMIN, "who cleans the lens and how?").get(0);

        about.forget(People.MEMBER.user());

        assertThat(press(People.MEMBER, mine)).contains("Ask me again");
        assertThat(press(People.ADMIN, theirs)).contains("decided: ");
        clock.advance(Duration.ofMinutes(15));
        assertThat(press(People.ADMIN, theirs)).contains("Ask me again");
    }

    @Test
    void the_note_on_what_is_kept_comes_again_after_a_season() {
        assertThat(about.firstNote(People.MEMBER)).isPresent();
        assertThat(about.firstNote(People.MEMBER)).isEmpty();
        clock.advance(Duration.ofDays(90));
        assertThat(about.firstNote(People.MEMBER)).isPresent();
        assertThat(about.keepsWords()).isFalse();
    }

    private List<Button> buttons(Caller caller, String question) {
        return about.buttons(caller, Asked.of(question, Shown.NOTHING, asking.answer(question, Shown.NOTHING), asking));
    }

    private String press(Caller caller, Button button) {
        ActionHandler handler = about.actions().stream()
                .filter(h -> h.action().equals(button.action().name()))
                .findFirst()
                .orElseThrow();
        Outcome.Say said = (Outcome.Say) handler.act(new ActionCall(caller, People.CHANNEL, button.action()));
        return said.replies().get(0).plain();
    }

    private static List<String> labels(List<Button> buttons) {
        return buttons.stream().map(Button::label).toList();
    }
}
