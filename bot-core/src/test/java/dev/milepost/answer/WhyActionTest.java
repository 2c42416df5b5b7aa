package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WhyActionTest {

    private static final Place CHANNEL =
            new Place(ChannelRef.channel("discord", "guild", "general"), Place.Kind.CHANNEL);

    private Asking asking = Lighthouse.asking();
    private final RecentQuestions recent = new RecentQuestions(Lighthouse.CLOCK);
    private final DirectMessages messages = new DirectMessages(
            () -> asking,
            new AboutAnswers(() -> asking, recent, null, null, user -> true, null, null, Lighthouse.CLOCK, kind -> {}),
            ConversationStore.inMemory(Lighthouse.CLOCK),
            Lighthouse.CLOCK);
    private final ReceiptStore store = ReceiptStore.inMemory();
    private final WhyAction why = why(Lighthouse.CLOCK, 1);

    private WhyAction why(Clock clock, long seed) {
        return new WhyAction(() -> asking, recent, new Receipts(store, Receipt.RETENTION, clock, new Random(seed)));
    }

    @Test
    void the_asker_is_told_how_the_question_was_read_what_was_considered_and_by_which_pack() {
        String told = press("U1", ask("U1", "who cleans the lens and how?"));

        assertThat(told)
                .contains(
                        "read as: who cleans the lens and how",
                        "decided: ",
                        "version " + Lighthouse.pack().info().version());
        assertThat(told).containsPattern("[A-Z][a-z ]+ 0\\.\\d\\d").doesNotContain("work.lens", "OUT_OF_SCOPE");
    }

    @Test
    void what_was_read_about_pay_is_told_by_names() {
        assertThat(press("U1", ask("U1", "how much does an apprentice in harrow with 2 years earn?")))
                .contains("about pay: Apprentice, Harrow Coast, years that mean Apprentice");
    }

    @Test
    void pressing_keeps_the_question_and_says_for_how_long() {
        Action button = ask("U1", "who cleans the lens and how?");

        String told = press("U1", button);

        assertThat(told).contains("7 days");
        Receipt receipt = store.find(id(told)).orElseThrow();
        assertThat(receipt.question()).isEqualTo("who cleans the lens and how?");
        assertThat(receipt.kind()).isEqualTo("FACT");
        assertThat(receipt.packVersion()).isEqualTo(Lighthouse.pack().info().version());
    }

    @Test
    void a_kept_follow_up_is_answered_again_in_its_context() {
        ask("U1", "how much does an apprentice earn?");
        Receipt receipt =
                store.find(id(press("U1", ask("U1", "and on the islands?")))).orElseThrow();

        Replay replay = Replay.of(receipt, Lighthouse.asking());

        assertThat(receipt.rows()).isNotEmpty();
        assertThat(replay.now().text()).contains("Gull Islands");
        assertThat(replay.isOther()).isFalse();
        assertThat(replay.isOtherPack()).isFalse();
    }

    @Test
    void nobody_else_is_told_what_somebody_asked_and_nothing_is_kept_for_them() {
        String told = press("U2", ask("U1", "who cleans the lens and how?"));

        assertThat(told).contains("the one who asked").doesNotContain("lens", "Receipt");
    }

    @Test
    void new_question_forgets_the_questions_too() {
        Action button = ask("U1", "who cleans the lens and how?");
        messages.answer(new IncomingMessage(person("U1"), CHANNEL, "new question"));

        assertThat(press("U1", button)).contains("Ask me again");
    }

    @Test
    void the_questions_of_a_person_who_is_erased_are_forgotten() {
        Action button = ask("U1", "who cleans the lens and how?");
        messages.forget(person("U1").user());

        assertThat(press("U1", button)).contains("Ask me again");
    }

    @Test
    void a_receipt_is_over_after_seven_days_and_gone_at_the_next_one() {
        String first = id(press("U1", ask("U1", "who cleans the lens and how?")));
        Clock later = Clock.offset(Lighthouse.CLOCK, Duration.ofDays(7).plusMillis(1));

        assertThat(store.find(first).orElseThrow().isOver(later.instant(), Receipt.RETENTION))
                .isTrue();
        why(later, 2).act(new ActionCall(person("U1"), CHANNEL, ask("U1", "what does a keeper do at night?")));

        assertThat(store.find(first)).isEmpty();
    }

    @Test
    void an_answer_is_explained_and_kept_as_it_was_given_also_by_a_pack_that_has_lost_what_it_told() {
        Action fact = ask("U1", "who cleans the lens and how?");
        Action row = ask("U1", "how much does a keeper on the gull islands earn?");
        asking = Lighthouse.without("work.lens", "islands");

        Receipt ofFact = store.find(id(press("U1", fact))).orElseThrow();
        Receipt ofRow = store.find(id(press("U1", row))).orElseThrow();

        assertThat(ofFact.kind()).isEqualTo("FACT");
        assertThat(ofFact.answer()).contains("lens");
        assertThat(ofRow.kind()).isEqualTo("SALARY");
        assertThat(ofRow.answer()).contains("Gull Islands");
        assertThat(Replay.of(ofRow, asking).isOther()).isTrue();
        assertThat(Replay.of(ofFact, asking).now().facts()).doesNotContain("work.lens");
    }

    @Test
    void what_a_pack_has_lost_is_no_longer_leant_on() {
        ask("U1", "how much does a keeper on the gull islands earn?");
        asking = Lighthouse.without("work.lens", "islands");
        assertThat(store.find(id(press("U1", ask("U1", "and why is that?"))))
                        .orElseThrow()
                        .answer())
                .doesNotContain("Gull Islands: ");

        ask("U2", "who cleans the lens and how?");
        assertThat(said(messages.answer(new IncomingMessage(person("U2"), CHANNEL, "more")))
                        .plain())
                .isNotEmpty();
    }

    @Test
    void a_bot_that_keeps_nothing_explains_at_once_and_gives_no_receipt() {
        WhyAction forgetful = new WhyAction(Lighthouse::asking, recent, null);
        Action button = ask("U1", "who cleans the lens and how?");

        assertThat(forgetful.timing()).isEqualTo(new Timing.AtOnce());
        assertThat(said(forgetful.act(new ActionCall(person("U1"), CHANNEL, button)))
                        .plain())
                .contains("decided: ")
                .doesNotContain("Receipt");
    }

    @Test
    void small_talk_needs_no_reason() {
        assertThat(button(said(messages.answer(new IncomingMessage(person("U1"), CHANNEL, "thank you")))))
                .isEmpty();
    }

    private Action ask(String user, String question) {
        return button(said(messages.answer(new IncomingMessage(person(user), CHANNEL, question))))
                .orElseThrow();
    }

    private static Optional<Action> button(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(b -> ((Block.Buttons) b).buttons().stream())
                .map(b -> b.action())
                .filter(a -> a.name().equals(WhyAction.NAME))
                .findFirst();
    }

    private String press(String user, Action button) {
        return said(why.act(new ActionCall(person(user), CHANNEL, button))).plain();
    }

    private static Reply said(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Say.class);
        return ((Outcome.Say) outcome).replies().get(0);
    }

    private static String id(String told) {
        Matcher receipt = Pattern.compile("Receipt ([a-z0-9]+)").matcher(told);
        assertThat(receipt.find()).as(told).isTrue();
        return receipt.group(1);
    }

    private static Caller person(String id) {
        return new Caller(new UserRef("discord", "guild", id), false);
    }
}
