package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.content.SalaryTable;
import dev.milepost.salary.SalaryQuery;
import dev.milepost.salary.SalaryRequest;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyPayTest {

    private final SalaryTable table = Lighthouse.pack().salary();
    private final MonthlyPay monthly = new MonthlyPay(table);
    private final PayQuestions questions = new PayQuestions(Lighthouse.pack());

    @ParameterizedTest
    @ValueSource(strings = {"how much a month", "per month?", "each month", "monthly pay", "5/mo", "5 / month"})
    void a_month_that_is_paid_for_is_noticed(String question) {
        assertThat(monthly.asked(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"how much a year", "what happens next month", "three months", "more / most"})
    void any_other_month_is_not(String question) {
        assertThat(monthly.asked(question)).isFalse();
    }

    @Test
    void a_table_by_the_month_needs_no_arithmetic() {
        SalaryTable byMonth = new SalaryTable(
                table.currency(),
                "month",
                table.rows(),
                table.regions(),
                table.uncovered(),
                table.experience(),
                table.overview(),
                table.movers(),
                table.estimate());

        assertThat(new MonthlyPay(byMonth).asked("how much a month")).isFalse();
    }

    @Test
    void a_figure_by_the_month_is_read_by_the_year_unless_it_is_far_too_much_for_a_month() {
        // Twice the highest pay is 280 a year.
        assertThat(byTheYear("a month", 10)).hasValue(120);
        assertThat(byTheYear("a month", 23)).hasValue(276);
        assertThat(byTheYear("a month", 24)).hasValue(24);
        assertThat(byTheYear("a year", 10)).hasValue(10);
        assertThat(monthly.byTheYear("a month", questions.read("a keeper")).figure())
                .isEmpty();
    }

    private OptionalLong byTheYear(String question, long figure) {
        return monthly.byTheYear(question, questions.read("a keeper").withFigure(OptionalLong.of(figure)))
                .figure();
    }

    @Test
    void a_row_is_worked_out_and_several_say_how() {
        assertThat(remarks(new SalaryQuery.Rows(List.of("apprentice"))))
                .containsExactly("By the month, worked out: £40 ÷ 12 = £3, and £60 ÷ 12 = £5.", "kept");
        assertThat(remarks(new SalaryQuery.Rows(List.of("keeper"))))
                .containsExactly("By the month, worked out: £80 ÷ 12 = £7, and £110 ÷ 12 = £9 or more.", "kept");
        assertThat(remarks(new SalaryQuery.Rows(List.of("apprentice", "keeper"))))
                .containsExactly("By the month, divide by twelve.", "kept");
        assertThat(remarks(new SalaryQuery.Table())).containsExactly("By the month, divide by twelve.", "kept");
        assertThat(remarks(new SalaryQuery.NoFigure("the fjords"))).containsExactly("kept");
    }

    @Test
    void a_checked_figure_says_how_the_year_came_about_where_it_came_from_months() {
        assertThat(remarks(new SalaryQuery.Check(120, List.of())))
                .containsExactly("By the year, worked out: £10 × 12 = £120.", "kept");
        assertThat(remarks(new SalaryQuery.Check(125, List.of()))).containsExactly("kept");
    }

    private List<String> remarks(SalaryQuery query) {
        return monthly.with(new SalaryRequest(query, List.of("kept"))).remarks();
    }
}
