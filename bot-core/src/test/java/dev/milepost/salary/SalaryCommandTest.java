package dev.milepost.salary;

import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.DIRECT;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Audience;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.testing.Buttons;
import dev.milepost.testing.Inputs;
import dev.milepost.testing.Packs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalaryCommandTest {

    private final SalaryTalk talk = new SalaryTalk();
    private final Milepost milepost = talk.milepost();

    @Test
    void gives_a_level_its_range_note_definition_movers_source_and_warning() {
        assertThat(talk.text("mid"))
                .contains(
                        "Mid level, United States",
                        "$120,000 – $150,000 a year (USD)",
                        "own projects",
                        "Level: Several years",
                        "What moves pay: location, sector, specialization",
                        "estimate and not an offer",
                        "Source: an article on AI engineers (undated; read 2026-11-23). Last reviewed 2026-11-23.");
    }

    @Test
    void shows_every_row_to_everybody_where_nothing_was_asked() {
        Outcome.Say said = talk.say("");
        assertThat(said.audience()).isEqualTo(Audience.EVERYBODY);
        assertThat(said.replies().get(0).plain())
                .contains(
                        "$90,000 – $120,000",
                        "$120,000 – $150,000",
                        "$150,000 – $200,000+",
                        "$200,000 – $250,000+",
                        "$70,000 – $150,000");
    }

    @Test
    void lights_the_asked_row_in_the_picture() {
        RangeChart chart = chart(talk.say("senior").replies().get(0));
        assertThat(chart.bars())
                .filteredOn(RangeChart.Bar::lit)
                .extracting(RangeChart.Bar::label)
                .containsExactly("Senior level");
        assertThat(chart.alt()).contains("Senior level: $150,000 – $200,000+ (asked for)");
    }

    @ParameterizedTest
    @CsvSource({
        "mid, '', ''",
        "'', 'level', 'mid'",
        "'level:mid', '', ''",
    })
    void means_the_same_by_words_and_by_options(String words, String option, String value) {
        Invocation typed = new Invocation(
                MEMBER, CHANNEL, "salary", "", option.isEmpty() ? Map.of() : Map.of(option, value), words);
        Invocation given = option.isEmpty() ? milepost.commandLine().parse(MEMBER, CHANNEL, "salary " + words) : typed;
        assertThat(milepost.bot().command(given)).isEqualTo(talk.say("mid"));
    }

    @Test
    void gives_a_country_the_range_of_its_part_of_the_world_and_says_so() {
        assertThat(talk.text("germany")).contains("$70,000 – $150,000", "one range for all of Europe and Asia");
    }

    @Test
    void has_no_figure_for_brazil_and_shows_what_there_is() {
        Outcome.Say said = talk.say("brazil");
        assertThat(said.result()).isEqualTo(Outcome.Result.NO_SUCH_THING);
        assertThat(said.replies().get(0).plain()).contains("No figure for Brazil", "$90,000 – $120,000");
    }

    @Test
    void gives_the_rows_of_the_country_for_a_place_in_the_united_states() {
        assertThat(talk.text("san francisco"))
                .contains("$90,000 – $120,000", "$200,000 – $250,000+", "location moves pay");
    }

    @Test
    void what_follows_a_named_region_is_free_text() {
        assertThat(talk.text("region:germany check 95000")).contains("$95,000").contains("Europe and Asia");
    }

    @Test
    void says_that_a_number_of_years_is_read_as_a_level_where_the_source_does_not() {
        assertThat(talk.text("4 years")).contains("Reading 4 years as mid level is ours");
        assertThat(talk.text("3-5 years")).contains("Reading 3–5 years as mid level is ours");
        assertThat(talk.text("1 year")).contains("Entry level").doesNotContain("is ours");
    }

    @Test
    void leaves_out_a_word_that_it_does_not_know_and_says_so() {
        assertThat(talk.text("mid xylophone")).contains("Mid level", "I left out “xylophone”, which I don't know.");
        assertThat(talk.text("mid")).doesNotContain("I left out");
        assertThat(talk.text("mid " + "xylophone ".repeat(300)))
                .contains("xylophone …”, which I don't")
                .hasSizeLessThan(1_500);
        assertThat(talk.text("xylophone")).contains("I know no level or place “xylophone”");
    }

    @Test
    void goes_on_to_the_other_rows_the_whole_table_and_what_moves_pay() {
        assertThat(Buttons.of(talk.say("mid").replies().get(0)))
                .extracting(Button::label)
                .contains("Entry level", "Senior level", "Whole table", "What moves pay")
                .doesNotContain("Mid level");
        assertThat(List.of(talk.text(""), talk.text("san francisco"))).allMatch(t -> t.contains("What moves pay:"));

        Outcome movers = milepost.bot().action(new ActionCall(MEMBER, DIRECT, Action.of("salary", "movers")));
        String said = ((Outcome.Replace) movers).reply().plain();
        assertThat(milepost.pack().salary().movers())
                .allSatisfy(id -> assertThat(said)
                        .contains(Text.markdown(
                                        milepost.pack().fact(id).orElseThrow().text())
                                .plain()));
    }

    @Test
    void asks_whether_a_near_word_was_meant() {
        assertThat(talk.text("midd"))
                .contains("“midd”", "Did you mean mid? Levels are entry, mid, senior and top; or name");
        assertThat(talk.say("midd").result()).isEqualTo(Outcome.Result.NO_SUCH_THING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check mid", "compare mid", "check"})
    void says_what_a_half_given_command_lacks(String words) {
        assertThat(talk.say(words).result()).isEqualTo(Outcome.Result.WRONG_USAGE);
    }

    @Test
    void answers_any_input_within_reason() {
        Inputs.notable().forEach(words -> assertThat(talk.say(words).result()).isNotEqualTo(Outcome.Result.FAILED));
        Inputs.random(3, 500)
                .forEach(words -> assertThat(talk.say(words).result()).isNotEqualTo(Outcome.Result.FAILED));
    }

    @Test
    void has_buttons_that_all_lead_somewhere() {
        for (Button button : Buttons.of(talk.say("").replies().get(0))) {
            Action back = Action.decode(button.action().encode()).orElseThrow();
            Outcome pressed = milepost.bot().action(new ActionCall(MEMBER, DIRECT, back));
            assertThat(pressed).isInstanceOf(Outcome.Replace.class);
        }
    }

    @Test
    void completes_places_and_levels() {
        assertThat(suggestions("region", "ger")).contains(new Suggestion("germany", "germany"));
        assertThat(suggestions("compare", "")).extracting(Suggestion::value).contains("mid", "europe_asia");
        assertThat(suggestions("region", "zzz")).isEmpty();
    }

    @Test
    void works_from_another_fields_pack_alone() {
        Milepost keepers = Milepost.builder(Packs.lighthouse()).build();
        String level = keepers.pack().salary().levels().get(0).id();
        Outcome outcome = keepers.bot().command(keepers.commandLine().parse(MEMBER, CHANNEL, "salary " + level));
        assertThat(((Outcome.Say) outcome).replies().get(0).plain())
                .contains(
                        "£",
                        keepers.pack()
                                .salary()
                                .range(keepers.pack().salary().levels().get(0)))
                .doesNotContain("$");
    }

    private List<Suggestion> suggestions(String option, String typed) {
        return milepost.bot().suggest(new SuggestionRequest(MEMBER, CHANNEL, "salary", "", option, typed));
    }

    private static RangeChart chart(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Chart.class::isInstance)
                .map(b -> ((Block.Chart) b).chart())
                .findFirst()
                .orElseThrow();
    }
}
