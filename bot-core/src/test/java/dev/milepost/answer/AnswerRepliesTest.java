package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.salary.SalaryQuery;
import dev.milepost.salary.SalaryRequest;
import dev.milepost.testing.Buttons;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerRepliesTest {

    private static final Button ABOUT = Button.of("Why this answer?", Action.of("why"));

    private final AnswerReplies replies = Lighthouse.asking().replies();

    @Test
    void a_place_without_a_figure_is_named_with_those_that_have_one_and_their_rows_on_buttons() {
        Answer nowhere = new Answer.NotCovered(Optional.of("the northern fjords"), grounds());

        assertThat(text(nowhere))
                .isEqualTo("My source gives no pay for the northern fjords. It has figures for Harrow Coast and Gull"
                        + " Islands; the buttons show them.");
        assertThat(labels(nowhere)).containsExactly("Apprentice", "Keeper", "Gull Islands");
        assertThat(text(fact("work.lens"), nowhere))
                .contains("soot", "My source gives no pay for the northern fjords.")
                .doesNotContain("the buttons show them");
    }

    @Test
    void what_is_not_covered_offers_the_nearest_readings_or_else_what_is_covered() {
        Answer far = new Answer.NotCovered(Optional.empty(), grounds());
        Answer near = new Answer.NotCovered(Optional.empty(), grounds(new Offer.OfFact("work.lens")));

        assertThat(text(far)).endsWith("It does cover these:");
        assertThat(labels(far)).containsExactly("The work", "Paths and pay");
        assertThat(text(near)).endsWith("The nearest that it has:");
        assertThat(labels(near)).containsExactly("Looking after the lens");
        assertThat(text(fact("work.lens"), far)).contains("On the rest of that my source says nothing");
    }

    @Test
    void the_topic_that_a_question_came_nearest_to_is_offered_first() {
        Answer outside = new Answer.OutOfScope(false, new Grounds(0.5, List.of(), List.of("pay.islands"), List.of()));

        assertThat(text(outside)).contains("outside my subject, which is the work of lighthouse keepers");
        assertThat(labels(outside)).containsExactly("Paths and pay", "The work");
    }

    @Test
    void a_question_in_another_language_gets_topics_too() {
        Answer foreign = new Answer.OutOfScope(true, grounds());

        assertThat(text(foreign)).contains("I only understand English", "the work of lighthouse keepers");
        assertThat(labels(foreign)).containsExactly("The work", "Paths and pay");
    }

    @Test
    void where_nothing_stands_out_it_asks_back_with_the_readings_or_else_with_topics() {
        Answer many = new Answer.Clarify(grounds(new Offer.OfFact("work.lens"), new Offer.OfPay(List.of())));
        Answer none = new Answer.Clarify(grounds());

        assertThat(text(many)).contains("which of these you mean");
        assertThat(labels(many)).containsExactly("Looking after the lens", "Pay: the whole table");
        assertThat(text(none)).contains("what you would like to know about the work of lighthouse keepers");
        assertThat(labels(none)).containsExactly("The work", "Paths and pay");
    }

    @Test
    void small_talk_is_the_packs_own_line_without_a_row_about_it() {
        assertThat(said(new Answer.SmallTalk("thanks", grounds())).blocks())
                .isEqualTo(
                        replies.reply(List.of(new Answer.SmallTalk("thanks", grounds())), List.of(), Optional.empty())
                                .blocks())
                .hasSize(1);
        assertThat(text(new Answer.SmallTalk("thanks", grounds()))).isEqualTo("Fair winds to you.");
        assertThat(text(new Answer.SmallTalk("since gone", grounds())))
                .isEqualTo("Ask me about the work of lighthouse keepers.");
    }

    @Test
    void below_pay_stands_a_way_to_all_of_it_and_below_several_rows_to_the_table() {
        assertThat(labels(pay(new SalaryQuery.Rows(List.of("keeper")), List.of())))
                .containsExactly("Pay: Keeper");
        assertThat(labels(pay(new SalaryQuery.Rows(List.of("apprentice", "keeper")), List.of())))
                .containsExactly("Pay: the whole table");
        assertThat(labels(pay(new SalaryQuery.Table(), List.of()))).containsExactly("Pay: the whole table");
    }

    @Test
    void a_reading_as_pay_is_called_by_its_rows() {
        assertThat(labels(new Answer.FactAnswer(
                        List.of("work.lens"),
                        grounds(
                                new Offer.OfPay(List.of("apprentice", "islands")),
                                new Offer.OfPay(List.of("apprentice", "keeper", "islands"))))))
                .containsExactly("Pay: Apprentice, Gull Islands", "Pay: the whole table");
    }

    @Test
    void an_answer_that_finds_no_room_is_a_press_away_and_comes_before_other_readings() {
        String long1 = "x".repeat(AnswerReplies.MAX_TEXT);
        Answer first = new Answer.NotCovered(Optional.of(long1), grounds());
        Answer lens = new Answer.FactAnswer(List.of("work.lens"), grounds());
        Answer keeper = pay(new SalaryQuery.Rows(List.of("keeper")), List.of());

        Reply reply = replies.reply(List.of(first, lens, keeper), List.of(), Optional.empty());

        assertThat(reply.plain()).doesNotContain("soot", "£80");
        assertThat(labels(reply))
                .containsExactly("Looking after the lens", "Pay: Keeper", "Apprentice", "Keeper", "Gull Islands");
    }

    @Test
    void remarks_on_pay_are_left_out_from_the_last_until_the_answer_fits() {
        List<String> remarks = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "Remark %d ".formatted(i) + "x".repeat(100))
                .toList();

        String said = text(pay(new SalaryQuery.Rows(List.of("keeper")), remarks));

        assertThat(said)
                .contains("£80 – £110", "Remark 1", "Remark 2")
                .doesNotContain("Remark 5")
                .hasSizeLessThanOrEqualTo(AnswerReplies.MAX_TEXT);
        assertThat(text(pay(new SalaryQuery.Rows(List.of("keeper")), remarks.subList(0, 2))))
                .contains("Remark 1", "Remark 2");
    }

    @Test
    void a_comparison_that_is_too_long_is_the_rows_alone() {
        List<String> rows = List.of("keeper", "islands", "apprentice");
        List<String> many =
                Stream.generate(() -> rows).limit(4).flatMap(List::stream).toList();

        assertThat(text(pay(new SalaryQuery.Compare(rows), List.of()))).contains("£80", "£100", "£40", "Worked out");
        assertThat(text(pay(new SalaryQuery.Compare(many), List.of())))
                .contains("£80", "£100", "£40")
                .doesNotContain("Worked out");
    }

    @Test
    void a_question_gets_a_row_about_its_answer_below_the_readings() {
        Reply reply = replies.reply(
                List.of(new Answer.FactAnswer(List.of("work.lens"), grounds(new Offer.OfFact("work.night")))),
                List.of(ABOUT),
                Optional.empty());

        assertThat(reply.blocks())
                .filteredOn(Block.Buttons.class::isInstance)
                .extracting(b -> ((Block.Buttons) b)
                        .buttons().stream().map(Button::label).toList())
                .containsExactly(List.of("A keeper's night"), List.of("Why this answer?"));
    }

    @Test
    void sharing_says_of_several_facts_the_first() {
        Reply reply = replies.toShare(
                List.of(new Answer.FactAnswer(List.of("work.lens", "work.night"), grounds())),
                List.of(ABOUT),
                Optional.empty());

        List<Button> row = Buttons.of(reply);
        assertThat(row).extracting(Button::label).containsExactly("Share to channel", "Why this answer?");
        assertThat(replies.shared(row.get(0).action().args()).orElseThrow().plain())
                .contains("soot")
                .doesNotContain("dusk");
    }

    @Test
    void a_share_button_that_says_nothing_shares_nothing() {
        assertThat(replies.shared(List.of())).isEmpty();
        assertThat(replies.shared(List.of("pay"))).isEmpty();
        assertThat(replies.shared(List.of("fact", "work.lamp"))).isEmpty();
        assertThat(replies.shared(List.of("pay", "work.lens"))).isEmpty();
        assertThat(replies.shared(List.of("fact", "keeper"))).isEmpty();
    }

    @Test
    void of_several_shared_rows_those_are_said_that_the_pack_still_has() {
        List<String> rows = List.of("pay", "apprentice", "islands");

        assertThat(replies.shared(rows).orElseThrow().plain()).contains("Apprentice", "Gull Islands");
        assertThat(Lighthouse.without("work.lens", "islands")
                        .replies()
                        .shared(rows)
                        .orElseThrow()
                        .plain())
                .contains("Apprentice")
                .doesNotContain("Gull Islands");
    }

    @Test
    void other_words_are_found_for_facts_alone() {
        assertThat(replies.factsTold(List.of(fact("work.lens"), fact("work.night"))))
                .extracting(f -> f.id())
                .containsExactly("work.lens", "work.night");
        assertThat(replies.factsTold(
                        List.of(fact("work.lens"), pay(new SalaryQuery.Rows(List.of("keeper")), List.of()))))
                .isEmpty();
    }

    private Answer fact(String id) {
        return new Answer.FactAnswer(List.of(id), grounds());
    }

    private static Answer pay(SalaryQuery query, List<String> remarks) {
        return new Answer.SalaryAnswer(new SalaryRequest(query, remarks), query.rows(), grounds());
    }

    private static Grounds grounds(Offer... offered) {
        return new Grounds(0.5, List.of(offered), List.of(), List.of());
    }

    private String text(Answer... answers) {
        return replies.plain(List.of(answers));
    }

    private Reply said(Answer answer) {
        return replies.reply(List.of(answer), List.of(ABOUT), Optional.empty());
    }

    private List<String> labels(Answer answer) {
        return labels(replies.reply(List.of(answer), List.of(), Optional.empty()));
    }

    private static List<String> labels(Reply reply) {
        return Buttons.of(reply).stream().map(Button::label).toList();
    }
}
