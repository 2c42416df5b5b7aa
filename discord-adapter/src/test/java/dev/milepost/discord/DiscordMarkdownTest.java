package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.render.HostileText;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordMarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "a*b ~ a\\*b",
                "<@123> ~ \\<@123>",
                "# not a heading ~ \\# not a heading",
                "a # b ~ a # b",
                "-# small ~ \\-# small",
                "1. one ~ 1\\. one",
                "version 1.5 ~ version 1.5",
                "10:30 ~ 10:30",
                ":smile: ~ \\:smile:",
                "note: this ~ note: this",
                "https://example.org ~ https\\://example.org",
                "[a](https://b) ~ \\[a\\](https\\://b)",
                "||spoiler|| ~ \\|\\|spoiler\\|\\|",
                "$200,000+ ~ $200,000+"
            })
    void words_stand_for_themselves(String words, String markdown) {
        assertThat(DiscordMarkdown.of(Text.literal(words))).isEqualTo(markdown);
    }

    @Test
    void everybody_is_parted_from_the_sign_that_would_call_them() {
        assertThat(DiscordMarkdown.of(Text.literal("@everyone, @here, a@example.org")))
                .isEqualTo("@\u200Beveryone, @\u200Bhere, a@example.org");
    }

    @Test
    void each_look_has_its_marks_and_space_stays_outside() {
        Text text = new Text(List.of(
                new Span.Strong(" bold "),
                new Span.Emphasis("it"),
                new Span.Plain(" "),
                new Span.Code("a`b"),
                new Span.Plain(" "),
                new Span.Link("here", "https://example.org/a_(b)")));
        assertThat(DiscordMarkdown.of(text))
                .isEqualTo(" **bold** *it* `` a`b `` [here](https://example.org/a_%28b%29)");
    }

    @Test
    void marks_that_would_join_are_kept_apart() {
        Text text = new Text(List.of(new Span.Strong("a"), new Span.Emphasis("b"), new Span.Strong("c")));
        assertThat(DiscordMarkdown.of(text)).isEqualTo("**a**\u200B*b*\u200B**c**");
    }

    @Test
    void a_link_that_isnt_https_is_words() {
        assertThat(DiscordMarkdown.of(new Text(List.of(new Span.Link("click", "javascript:alert(1)")))))
                .isEqualTo("click");
    }

    @Test
    void a_channel_shows_its_name_and_no_other_id_means_anything() {
        assertThat(DiscordMarkdown.of(Text.literal("in ").plus(Text.channel("200000000000000001"))))
                .isEqualTo("in <#200000000000000001>");
        assertThat(DiscordMarkdown.of(Text.literal("in ").plus(Text.channel("1> <@2"))))
                .isEqualTo("in #1> \\<@2");
    }

    @Test
    void what_begins_in_one_part_and_ends_in_the_next_means_nothing_either() {
        Text text = Text.literal("<")
                .plus(Text.literal("@1> :sm"))
                .plus(Text.literal("ile: 1"))
                .plus(Text.literal(". x"));
        assertThat(DrawnText.of(DiscordMarkdown.of(text)).active()).isEmpty();
        assertThat(DiscordMarkdown.of(Text.literal("1").plus(Text.literal(". x"))))
                .isEqualTo("1\\. x");
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
    void any_words_are_read_back_as_they_were(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String words = HostileText.random(random, 1 + random.nextInt(120));
            DrawnText.Read read = DrawnText.of(DiscordMarkdown.of(Text.literal(words)));
            assertThat(read.active()).as("seed %d, try %d: %s", seed, i, words).isEmpty();
            assertThat(spaceless(read.words()))
                    .as("seed %d, try %d: %s", seed, i, words)
                    .isEqualTo(spaceless(Literal.clean(words)));
        }
    }

    private static String spaceless(String words) {
        return words.replaceAll("[\\s\\u200B]+", "");
    }
}
