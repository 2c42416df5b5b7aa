package dev.milepost.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextTest {

    @Test
    void reads_the_looks_of_commonmark() {
        assertThat(Text.markdown("a **b** *c* `d` [e](https://example.org)").spans())
                .containsExactly(
                        new Span.Plain("a "),
                        new Span.Strong("b"),
                        new Span.Plain(" "),
                        new Span.Emphasis("c"),
                        new Span.Plain(" "),
                        new Span.Code("d"),
                        new Span.Plain(" "),
                        new Span.Link("e", "https://example.org"));
    }

    @Test
    void keeps_the_words_of_a_link_that_is_not_https() {
        assertThat(Text.markdown("[here](javascript:alert)").plain()).isEqualTo("here");
    }

    @Test
    void says_a_channel_by_its_id_where_nothing_knows_its_name() {
        assertThat(Text.markdown("in ").plus(Text.channel("C1")).plain()).isEqualTo("in #C1");
    }

    @Test
    void half_a_channel_is_words() {
        Span channel = new Span.Channel("C12");
        assertThat(channel.withText("#C12")).isEqualTo(channel);
        assertThat(channel.withText("#C1")).isEqualTo(new Span.Plain("#C1"));
    }

    @Test
    void keeps_blanks_at_both_ends() {
        assertThat(Text.markdown(" yes, ").plus(Text.markdown("no ")).plain()).isEqualTo(" yes, no ");
    }

    @Test
    void takes_values_as_literal_text_also_within_markup() {
        assertThat(Text.of("**{}** and {}", "**x**", "`y`").spans())
                .containsExactly(new Span.Strong("**x**"), new Span.Plain(" and `y`"));
    }

    @Test
    void refuses_too_few_or_too_many_values() {
        assertThatThrownBy(() -> Text.of("{} {}", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Text.of("{}", "a", "b")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("anything")
    void leaves_what_users_write_as_it_is(String words) {
        assertThat(Text.literal(words).plain()).isEqualTo(words);
        assertThat(Text.of("**{}**", words).plain()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("anything")
    void parses_anything_without_losing_its_letters(String words) {
        String kept = Text.markdown(words).plain();
        assertThat(kept.codePoints().filter(Character::isDigit).count())
                .isGreaterThanOrEqualTo(0L)
                .isLessThanOrEqualTo(
                        words.codePoints().filter(Character::isDigit).count());
    }

    static java.util.stream.Stream<String> anything() {
        return java.util.stream.Stream.concat(Inputs.notable(), Inputs.random(20261124, 300));
    }
}
