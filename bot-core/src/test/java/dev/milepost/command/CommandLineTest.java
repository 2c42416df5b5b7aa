package dev.milepost.command;

import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final OptionSpec TEXT = OptionSpec.text("text", "What to say");
    private static final OptionSpec LEVEL = OptionSpec.of(OptionSpec.Type.INTEGER, "level", "How loud");
    private static final OptionSpec PLACE = OptionSpec.text("place", "Where");

    private final CommandLine line = new CommandRouter(
                    List.of(
                            new Spoken("echo", List.of(TEXT, LEVEL), List.of()),
                            new Spoken("sing", List.of(TEXT, LEVEL, PLACE), List.of()),
                            new Spoken(
                                    "tips",
                                    List.of(),
                                    List.of(new CommandSpec.Subcommand("list", "All of them", List.of())))),
                    (caller, command) -> false,
                    List.of())
            .commandLine();

    private Invocation parse(String typed) {
        return line.parse(MEMBER, CHANNEL, typed);
    }

    @Test
    void reads_named_options_and_leaves_the_other_words() {
        Invocation read = parse("/Echo text:\"two words\" and more other:x");
        assertThat(read.command()).isEqualTo("echo");
        assertThat(read.options()).containsExactly(Map.entry("text", "two words"));
        assertThat(read.words()).isEqualTo("and more other:x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text:do I need python      | do I need python | -  | ''",
                "text:day to day level:5    | day to day       | 5  | ''",
                "level:5 text:day to day    | day to day       | 5  | ''",
                "level:5 and more           | -                | 5  | and more",
                "before text:two words      | two words        | -  | before",
                "text:see https://x.org a:b | see https://x.org a:b | - | ''",
                "text:\"level:5\" after     | level:5          | -  | after",
                "text:\"never closed level:5 | -              | 5  | text:\"never closed",
            })
    void a_text_runs_to_the_next_option_and_a_number_to_the_next_word(
            String typed, String text, String level, String words) {
        Invocation read = parse("echo " + typed);
        assertThat(read.options().get("text")).isEqualTo(text);
        assertThat(read.options().get("level")).isEqualTo(level);
        assertThat(read.words()).isEqualTo(words);
    }

    @Test
    void where_a_command_has_many_options_each_is_one_word_and_free_words_may_follow() {
        Invocation read = parse("sing place:europe softly text:\"two words\" again");
        assertThat(read.options()).containsOnly(Map.entry("place", "europe"), Map.entry("text", "two words"));
        assertThat(read.words().split("\\s+")).containsExactly("softly", "again");
    }

    @Test
    void takes_an_option_of_blanks_for_one_that_was_not_given() {
        assertThat(parse("echo text:\"  \"").option("text")).isEmpty();
        assertThat(parse("echo text:x").option("text")).contains("x");
    }

    @Test
    void takes_the_second_word_as_a_subcommand_where_there_are_any() {
        Invocation read = parse("tips LIST now");
        assertThat(read.subcommand()).isEqualTo("list");
        assertThat(read.words()).isEqualTo("now");
    }

    @Test
    void asks_for_help_where_nothing_was_typed() {
        assertThat(parse("  ").command()).isEqualTo("help");
    }

    private record Spoken(String name, List<OptionSpec> options, List<CommandSpec.Subcommand> second)
            implements Command {
        @Override
        public CommandSpec spec() {
            return new CommandSpec(
                    name, "Says it again", List.of("hello"), options, second, false, new Timing.AtOnce());
        }

        @Override
        public Outcome run(Invocation invocation) {
            return new Outcome.Silent();
        }
    }
}
