package dev.milepost.answer;

import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.DIRECT;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.FormHandler;
import dev.milepost.command.FormSubmission;
import dev.milepost.command.HomeVisit;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.testing.Buttons;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskCommandTest {

    private static final String LENS = "who cleans the lens and how?";

    private Asking asking = Lighthouse.asking();
    private final AskCommand ask = command(null, null);

    private AskCommand command(@Nullable QuestionLog log, @Nullable Rephraser rephraser) {
        return new AskCommand(
                () -> asking,
                new AboutAnswers(
                        () -> asking,
                        new RecentQuestions(Lighthouse.CLOCK),
                        null,
                        null,
                        user -> true,
                        log,
                        rephraser,
                        Lighthouse.CLOCK,
                        kind -> {}));
    }

    @Test
    void an_answer_goes_to_the_one_who_asked_and_can_be_shared_and_explained() {
        Outcome.Say said = (Outcome.Say) ask.run(words(LENS));

        assertThat(said.audience()).isEqualTo(Audience.PERSON);
        assertThat(text(said)).contains("soot");
        assertThat(labels(said)).containsSubsequence("Share to channel", "Why this answer?");
    }

    @Test
    void in_a_direct_message_there_is_no_channel_to_share_with() {
        Invocation direct = new Invocation(MEMBER, DIRECT, "ask", "", Map.of("question", LENS), "");

        assertThat(labels((Outcome.Say) ask.run(direct)))
                .contains("Why this answer?")
                .doesNotContain("Share to channel");
    }

    @Test
    void the_question_may_be_given_as_an_option_too() {
        Invocation option = new Invocation(MEMBER, CHANNEL, "ask", "", Map.of("question", LENS), "");

        assertThat(ask.run(option)).isEqualTo(ask.run(words(LENS)));
    }

    @Test
    void a_shared_answer_is_said_to_everybody_without_the_question_and_without_buttons() {
        Outcome.Say shared = press(share((Outcome.Say) ask.run(words(LENS))).orElseThrow());

        assertThat(shared.audience()).isEqualTo(Audience.EVERYBODY);
        assertThat(text(shared))
                .contains("soot", "Source: an invented handbook")
                .doesNotContain(LENS);
        assertThat(labels(shared)).isEmpty();
    }

    @Test
    void shared_pay_is_the_rows_that_were_shown() {
        Outcome.Say shared = press(share((Outcome.Say) ask.run(words("how much does an apprentice earn?")))
                .orElseThrow());

        assertThat(shared.audience()).isEqualTo(Audience.EVERYBODY);
        assertThat(text(shared)).contains("£40 – £60").doesNotContain("£80");
    }

    @Test
    void somebodys_own_figure_and_what_says_nothing_of_the_field_cannot_be_shared() {
        for (String question : List.of(
                "is 50 good for an apprentice?",
                "ahoy",
                "who won the boat race",
                "may I bring a dog to the tower?",
                "how much does a keeper earn in the fjords?",
                "how much?")) {
            assertThat(share((Outcome.Say) ask.run(words(question))))
                    .as(question)
                    .isEmpty();
        }
    }

    @Test
    void what_the_pack_has_lost_since_cannot_be_shared_and_the_one_who_presses_is_told() {
        Button fact = share((Outcome.Say) ask.run(words(LENS))).orElseThrow();
        Button row = share((Outcome.Say) ask.run(words("how much does a keeper on the gull islands earn?")))
                .orElseThrow();
        asking = Lighthouse.without("work.lens", "islands");

        for (Button button : List.of(fact, row)) {
            assertThat(press(button).audience()).isEqualTo(Audience.PERSON);
            assertThat(text(press(button))).contains("no longer know that answer");
        }
    }

    @Test
    void without_a_question_a_form_asks_for_it_at_once_and_its_answer_is_that_of_the_command() {
        AskCommand slow = command(null, (question, facts) -> Optional.empty());
        FormHandler form = slow.forms().get(0);

        assertThat(ask.run(words(" "))).isInstanceOf(Outcome.Ask.class);
        assertThat(slow.timing(words(" "))).isEqualTo(new Timing.AtOnce());
        assertThat(form.submit(submission(form, Map.of("question", LENS)))).isEqualTo(ask.run(words(LENS)));
        assertThat(form.submit(submission(form, Map.of()))).isEqualTo(((Outcome.Ask) ask.run(words(""))).typed());
    }

    @Test
    void its_button_at_home_opens_the_form() {
        Button button = ask.homeButtons(new HomeVisit(MEMBER, CHANNEL)).get(0);

        assertThat(press(ask, button)).isEqualTo(ask.run(words("")));
        assertThat(button.action().name()).isEqualTo(ask.forms().get(0).form());
    }

    @Test
    void an_answer_that_may_be_put_in_other_words_takes_its_time_in_private() {
        AskCommand slow = command(
                null, (question, facts) -> Optional.of("With vinegar and linen the lens is polished every morning."));

        assertThat(ask.timing(words(LENS))).isEqualTo(new Timing.AtOnce());
        assertThat(slow.timing(words(LENS))).isEqualTo(new Timing.Later(Audience.PERSON));
        assertThat(slow.spec().timing()).isEqualTo(new Timing.Later(Audience.PERSON));
        assertThat(slow.forms().get(0).timing()).isEqualTo(new Timing.Later(Audience.PERSON));
        assertThat(text((Outcome.Say) slow.run(words(LENS)))).contains("With vinegar and linen", "language model");
    }

    @Test
    void only_where_questions_are_kept_does_the_first_answer_say_so() {
        AskCommand keeping = command(
                new QuestionLog(
                        QuestionStore.inMemory(),
                        Optional.of(Duration.ofDays(90)),
                        Lighthouse.CLOCK,
                        Runnable::run,
                        user -> true),
                null);

        assertThat(text((Outcome.Say) keeping.run(words(LENS)))).contains("90 days");
        assertThat(text((Outcome.Say) keeping.run(words(LENS)))).doesNotContain("90 days");
        assertThat(text((Outcome.Say) ask.run(words(LENS)))).doesNotContain("stored");
    }

    private static Invocation words(String words) {
        return new Invocation(MEMBER, CHANNEL, "ask", "", Map.of(), words);
    }

    private static FormSubmission submission(FormHandler form, Map<String, String> values) {
        return new FormSubmission(MEMBER, CHANNEL, Action.of(form.form()), values);
    }

    private Outcome.Say press(Button button) {
        return (Outcome.Say) press(ask, button);
    }

    private static Outcome press(AskCommand command, Button button) {
        ActionHandler handler = command.actions().stream()
                .filter(h -> h.action().equals(button.action().name()))
                .findFirst()
                .orElseThrow();
        return handler.act(new ActionCall(MEMBER, CHANNEL, button.action()));
    }

    private static Optional<Button> share(Outcome.Say said) {
        return Buttons.of(said).stream()
                .filter(b -> b.label().equals("Share to channel"))
                .findFirst();
    }

    private static List<String> labels(Outcome.Say said) {
        return Buttons.of(said).stream().map(Button::label).toList();
    }

    private static String text(Outcome.Say said) {
        return said.replies().get(0).plain();
    }
}
