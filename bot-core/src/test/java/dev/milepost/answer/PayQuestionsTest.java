package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.salary.SalaryQuery;
import dev.milepost.salary.SalaryReading;
import dev.milepost.salary.SalaryRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayQuestionsTest {

    private static final String UNCONVERTED =
            "These figures are in GBP, and I convert no other money: I took yours as it stands.";

    private final PayQuestions pay = new PayQuestions(Lighthouse.pack());

    @Test
    void a_figure_in_other_money_is_taken_as_it_stands_and_that_is_said() {
        assertThat(request("is $9,000 good for a keeper?").remarks()).contains(UNCONVERTED);
        assertThat(request("is £9,000 good for a keeper?").remarks()).doesNotContain(UNCONVERTED);
        assertThat(request("is 9k good for a keeper?").remarks()).doesNotContain(UNCONVERTED);
        assertThat(request("what does a keeper earn in dollars?").remarks()).doesNotContain(UNCONVERTED);
    }

    @Test
    void after_pay_a_number_by_itself_is_one_of_years_and_beside_a_level_it_is_not() {
        assertThat(pay.readAfterPay("and with ten?").years())
                .extracting(SalaryReading.Years::from)
                .containsExactly(10);
        assertThat(pay.readAfterPay("and a keeper of two towers?").years()).isEmpty();
        assertThat(pay.readAfterPay("and then?").isEmpty()).isTrue();
        assertThat(pay.read("and with ten?").years()).isEmpty();
    }

    @Test
    void a_question_says_what_part_of_pay_it_asks_for_by_a_row_a_place_or_a_month() {
        assertThat(asksAboutPay("and a keeper?")).isTrue();
        assertThat(asksAboutPay("and in the fjords?")).isTrue();
        assertThat(asksAboutPay("per month?")).isTrue();
        assertThat(asksAboutPay("why?")).isFalse();
    }

    @Test
    void where_a_question_names_no_row_those_shown_before_are_meant() {
        assertThat(pay.request("per month?", pay.read("per month?"), List.of("keeper"))
                        .query())
                .isEqualTo(new SalaryQuery.Rows(List.of("keeper")));
        assertThat(request("per month?").query()).isEqualTo(new SalaryQuery.Table());
        assertThat(request("a keeper?").remarks()).isEmpty();
    }

    @Test
    void a_place_that_the_source_has_no_figure_for_is_told_from_those_that_it_has() {
        assertThat(PayQuestions.uncovered(pay.read("keeper in harrow or in the fjords")))
                .contains("the northern fjords");
        assertThat(PayQuestions.uncovered(pay.read("keeper in harrow"))).isEmpty();
    }

    @Test
    void rows_stand_in_the_tables_order_and_all_of_them_are_the_table() {
        assertThat(pay.someOf(List.of("islands", "apprentice"))).containsExactly("apprentice", "islands");
        assertThat(pay.someOf(List.of("islands", "apprentice", "keeper"))).isEmpty();
        assertThat(pay.someOf(List.of())).isEmpty();
        assertThat(pay.inOrder(List.of())).containsExactly("apprentice", "keeper", "islands");
    }

    private SalaryRequest request(String question) {
        return pay.request(question, pay.read(question), List.of());
    }

    private boolean asksAboutPay(String question) {
        return pay.asksAboutPay(question, pay.read(question));
    }
}
