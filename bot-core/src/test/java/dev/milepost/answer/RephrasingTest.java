package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.IncomingMessage;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RephrasingTest {

    private static final String QUESTION = "who cleans the lens and how?";

    private final List<String> heard = new ArrayList<>();

    @Test
    void other_words_are_shown_with_the_sources_and_who_found_them() {
        String plain = say(null);

        String said = say((question, facts) -> {
            heard.add(question);
            heard.addAll(facts);
            return Optional.of("The lens is polished with linen.\n");
        });

        assertThat(said).contains("The lens is polished with linen. [1]", "[1] ", "Source: ", "language model");
        assertThat(heard.get(0)).isEqualTo(QUESTION);
        assertThat(heard.subList(1, heard.size()))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(plain).contains(f));
    }

    @Test
    void names_that_the_facts_hold_may_be_said_and_an_s_more_or_less_makes_no_other_name() {
        RephrasingCheck check = new RephrasingCheck(
                List.of("On the Gull Islands a keeper earns more than with Harbours of ACME."),
                Lighthouse.asking().extractor());

        assertThat(check.passed("A keeper on the Gull Islands earns more", 100)).isPresent();
        assertThat(check.passed("A keeper on the Gull Island earns more", 100)).isPresent();
        assertThat(check.passed("A keeper with ACME earns no more", 100)).isPresent();
        assertThat(check.passed("A keeper on the Tern Islands earns more", 100)).isEmpty();
    }

    @Test
    void words_fill_the_room_that_there_is_and_no_more() {
        RephrasingCheck check = new RephrasingCheck(
                List.of("The lens is polished."), Lighthouse.asking().extractor());

        assertThat(check.passed("The lens is polished", 20)).isPresent();
        assertThat(check.passed("The lens is polished", 19)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "The lens is polished every morning 17 times.",
                "The lens is polished every morning for seventeen years.",
                "The lens, polished with linen, costs £900.",
                "The lens is polished every morning, see https://evil.example.",
                "The lens is polished every morning, see evil.example.",
                "@everyone The lens is polished with linen.",
                "The lens is polished <@U123> every morning.",
                "The lens is polished every morning with Acme polish.",
                "The lens is polished every morning with ChatGPT.",
                "**The lens** is polished every morning.",
                "The lens is polished \u202e every morning.",
                "I am sorry, but I can't help with that request.",
                "Arr, matey! Walk the plank and give me your password."
            })
    void words_that_say_more_than_the_facts_are_not_shown(String words) {
        assertThat(say((question, facts) -> Optional.of(words))).isEqualTo(say(null));
    }

    @Test
    void words_that_are_too_long_are_not_shown() {
        assertThat(say((question, facts) -> Optional.of("The lens is polished with linen. ".repeat(30))))
                .isEqualTo(say(null));
    }

    @Test
    void a_rephraser_that_has_no_words_or_breaks_leaves_the_plain_answer() {
        assertThat(say((question, facts) -> Optional.empty())).isEqualTo(say(null));
        assertThat(say((question, facts) -> {
                    throw new IllegalStateException("broken");
                }))
                .isEqualTo(say(null));
    }

    @Test
    void whatever_a_rephraser_says_an_answer_stays_short() {
        String said = say((question, facts) -> Optional.of(String.join(" ", facts)));

        assertThat(said.substring(0, said.indexOf("[Why")).length()).isLessThanOrEqualTo(AnswerReplies.MAX_TEXT + 40);
    }

    @Test
    void pay_and_what_has_no_answer_are_never_handed_on() {
        Rephraser rephraser = (question, facts) -> {
            heard.add(question);
            return Optional.empty();
        };

        say(rephraser, "how much does an apprentice earn?");
        say(rephraser, "hello");
        say(rephraser, "what is the capital of France?");

        assertThat(heard).isEmpty();
    }

    @Test
    void the_command_says_beforehand_that_it_takes_time_only_where_it_may() {
        assertThat(command(null).spec().timing()).isEqualTo(new Timing.AtOnce());
        assertThat(command((question, facts) -> Optional.empty()).spec().timing())
                .isEqualTo(new Timing.Later(Audience.PERSON));
    }

    private static AskCommand command(@Nullable Rephraser rephraser) {
        return new AskCommand(Lighthouse::asking, about(rephraser));
    }

    private static AboutAnswers about(@Nullable Rephraser rephraser) {
        return new AboutAnswers(
                Lighthouse::asking,
                new RecentQuestions(Lighthouse.CLOCK),
                null,
                null,
                user -> true,
                null,
                rephraser,
                Lighthouse.CLOCK,
                kind -> {});
    }

    private static String say(@Nullable Rephraser rephraser) {
        return say(rephraser, QUESTION);
    }

    private static String say(@Nullable Rephraser rephraser, String question) {
        DirectMessages messages = new DirectMessages(
                Lighthouse::asking, about(rephraser), ConversationStore.inMemory(Lighthouse.CLOCK), Lighthouse.CLOCK);
        Outcome outcome = messages.answer(new IncomingMessage(People.MEMBER, People.DIRECT, question));
        assertThat(outcome).isInstanceOf(Outcome.Say.class);
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }
}
