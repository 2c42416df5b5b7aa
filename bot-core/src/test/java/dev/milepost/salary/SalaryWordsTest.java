package dev.milepost.salary;

import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OptionSpec;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.testing.Packs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalaryWordsTest {

    private final ContentPack pack = Packs.lighthouse();
    private final SalaryParser parser = new SalaryParser(pack);
    private final SalaryLookup lookup = new SalaryLookup(pack);
    private final SalaryReplies replies = new SalaryReplies(
            pack,
            new Attribution(
                    Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC),
                    Attribution.DEFAULT_REVIEW_AGE));

    @ParameterizedTest
    @CsvSource({
        "Harrow Coast, coast",
        "skerry, islands",
        "island towers, islands", // another name of the region's row
        "the Rock, islands",
        "COAST, coast",
    })
    void a_region_goes_by_its_name_its_places_and_its_rows_other_names(String words, String region) {
        assertThat(sentence("what does one earn, " + words + "?").places())
                .extracting(SalaryReading.PlaceMention::region)
                .containsExactly(Optional.of(region));
    }

    @Test
    void a_name_that_is_also_a_word_is_a_place_only_as_it_is_spelt_or_where_a_place_is_asked_for() {
        assertThat(sentence("a keeper on a rock").places()).isEmpty();
        assertThat(parser.parse("rock", SalaryParser.Mode.COMMAND).places()).hasSize(1);
        assertThat(parser.parse("ROCK", SalaryParser.Mode.COMMAND).places()).hasSize(1);
        assertThat(parser.parse("rocks", SalaryParser.Mode.COMMAND).places()).isEmpty();
    }

    @Test
    void a_part_of_the_world_without_figures_goes_by_its_whole_name_too() {
        assertThat(sentence("a keeper in the northern fjords").places())
                .containsExactly(
                        new SalaryReading.PlaceMention("the northern fjords", "the northern fjords", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "18 months, 1, 1, apprentice",
        "18-40 months, 1, 3, apprentice",
        "2 years, 2, 2, apprentice",
        "2-3 years, 2, 3, keeper", // the middle, rounded up
        "3 years, 3, 3, keeper",
    })
    void months_are_whole_years_and_a_span_is_read_by_its_middle(String words, int from, int to, String row) {
        assertThat(sentence(words).years()).singleElement().satisfies(y -> {
            assertThat(List.of(y.from(), y.to())).containsExactly(from, to);
            assertThat(y.row()).isEqualTo(row);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "79, £1 below its lower end",
        "80, just its lower end",
        "95, 'inside, 50% of the way'",
        "110, just its upper end",
        "111, 'above £110, which the source leaves open'",
    })
    void a_figure_stands_below_at_inside_or_above_a_range(long figure, String where) {
        assertThat(briefly(new SalaryQuery.Check(figure, List.of("keeper")))).contains("£80 – £110+): " + where);
    }

    @Test
    void levels_and_places_side_by_side_are_each_looked_up_where_they_stand() {
        assertThat(rows("an apprentice in harrow or a keeper on the islands")).containsExactly("apprentice", "islands");
        assertThat(rows("an apprentice or a keeper in harrow")).containsExactly("apprentice", "keeper");
        assertThat(lookup.of(sentence("1 year versus 5 years")).query())
                .isEqualTo(new SalaryQuery.Compare(List.of("apprentice", "keeper")));
    }

    @Test
    void in_brief_one_row_is_a_paragraph_and_more_are_bullets_each_remark_once() {
        assertThat(brief(new SalaryQuery.Rows(List.of("keeper"))))
                .containsExactly(Block.Paragraph.class, Block.Note.class);
        assertThat(brief(new SalaryQuery.Rows(List.of("keeper")), "So.", "So."))
                .containsExactly(Block.Bullets.class, Block.Note.class);
        assertThat(briefly(new SalaryQuery.Rows(List.of("keeper", "islands")), "So.", "So."))
                .contains("£80", "£100")
                .doesNotContain("£40")
                .containsOnlyOnce("So.");
        assertThat(briefly(new SalaryQuery.Table())).contains("£40", "£80", "£100");
    }

    @Test
    void in_brief_a_comparison_says_the_difference_and_a_check_where_the_figure_stands() {
        assertThat(briefly(new SalaryQuery.Compare(List.of("apprentice", "islands"))))
                .contains("£40", "£100", "begins £60 higher")
                .doesNotContain("Keeper");
        assertThat(briefly(new SalaryQuery.Check(50, List.of())).lines().filter(l -> l.startsWith("•")))
                .hasSize(3);
        assertThat(briefly(new SalaryQuery.Check(50, List.of("apprentice")))).contains("50% of the way");
    }

    @Test
    void in_brief_too_what_has_no_figure_or_no_meaning_is_named() {
        assertThat(briefly(new SalaryQuery.NoFigure("the fjords"))).contains("no figure for the fjords");
        assertThat(briefly(new SalaryQuery.Unknown("xyz", List.of()))).contains("“xyz”");
        assertThat(briefly(new SalaryQuery.Unusable("A check needs a figure."))).contains("A check needs a figure.");
    }

    @Test
    void remarks_stand_in_the_whole_answer_to_a_table_and_to_a_check() {
        assertThat(whole(new SalaryQuery.Table(), "So it was read.")).contains("So it was read.");
        assertThat(whole(new SalaryQuery.Check(50, List.of()), "So it was read."))
                .contains("So it was read.");
    }

    @Test
    void a_regions_row_has_its_note_where_no_remark_says_the_same() {
        assertThat(whole(new SalaryQuery.Rows(List.of("islands")))).contains("Keepers of any rank.");
        assertThat(whole(new SalaryQuery.Rows(List.of("islands")), "One range for all."))
                .doesNotContain("Keepers of any rank.");
        assertThat(whole(new SalaryQuery.Rows(List.of("keeper")), "One range for all."))
                .contains("For a tower of one's own.");
    }

    @Test
    void levels_are_a_choice_and_something_to_compare_with_is_an_option() {
        Milepost milepost = Milepost.builder(pack).build();
        CommandSpec spec = milepost.commands().specs().stream()
                .filter(s -> s.name().equals("salary"))
                .findFirst()
                .orElseThrow();

        assertThat(spec.options().get(0).choices())
                .containsExactly(
                        new OptionSpec.Choice("Apprentice", "apprentice"), new OptionSpec.Choice("Keeper", "keeper"));
        assertThat(milepost.bot()
                        .command(new Invocation(
                                MEMBER, CHANNEL, "salary", "", Map.of("level", "apprentice", "compare", "keeper"), "")))
                .isEqualTo(milepost.bot()
                        .command(milepost.commandLine().parse(MEMBER, CHANNEL, "salary", "compare apprentice keeper")));
    }

    private SalaryReading sentence(String words) {
        return parser.parse(words, SalaryParser.Mode.SENTENCE);
    }

    private List<String> rows(String words) {
        return ((SalaryQuery.Rows) lookup.of(sentence(words)).query()).rows();
    }

    private List<Class<?>> brief(SalaryQuery query, String... remarks) {
        Reply reply = replies.brief(new SalaryRequest(query, List.of(remarks)));
        return reply.blocks().stream().<Class<?>>map(Block::getClass).toList();
    }

    private String briefly(SalaryQuery query, String... remarks) {
        return replies.brief(new SalaryRequest(query, List.of(remarks))).plain();
    }

    private String whole(SalaryQuery query, String... remarks) {
        return replies.reply(new SalaryRequest(query, List.of(remarks))).plain();
    }
}
