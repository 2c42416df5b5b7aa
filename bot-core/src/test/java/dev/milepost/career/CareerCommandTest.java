package dev.milepost.career;

import static dev.milepost.testing.People.CHANNEL;
import static dev.milepost.testing.People.DIRECT;
import static dev.milepost.testing.People.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.content.Fact;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.testing.Buttons;
import dev.milepost.testing.Inputs;
import dev.milepost.testing.Packs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CareerCommandTest {

    private final Milepost milepost = at("2026-11-24T09:00:00Z");

    @Test
    void shows_all_topics_to_choose_from() {
        Reply overview = say("").replies().get(0);
        assertThat(overview.plain()).contains("Skills", "Tools", "Trends", "Start at the beginning");
        assertThat(overview.blocks()).anyMatch(Block.Menu.class::isInstance);
    }

    @Test
    void shows_a_topic_by_its_id_title_or_alias() {
        assertThat(text("skills")).contains("Programming languages", "Python");
        assertThat(say("Skills")).isEqualTo(say("skills"));
        assertThat(say("what to learn")).isEqualTo(say("skills"));
        assertThat(say("What-to_LEARN")).isEqualTo(say("skills"));
    }

    @Test
    void shows_one_fact_by_its_id_with_source_and_date() {
        assertThat(text("tools.langchain")).contains("LangChain", "Source: an article on AI engineers", "reviewed");
    }

    @Test
    void leads_from_the_start_through_every_fact() {
        Set<String> seen = new HashSet<>();
        Reply page = say("start").replies().get(0);
        for (Optional<Reply> next = Optional.of(page); next.isPresent(); next = next(next.get())) {
            seen.add(next.get().plain());
        }
        assertThat(milepost.pack().facts())
                .allSatisfy(fact -> assertThat(seen).anyMatch(shown -> shown.contains(fact.title())));
    }

    @Test
    void asks_whether_a_near_topic_was_meant() {
        assertThat(say("skils").result()).isEqualTo(Outcome.Result.NO_SUCH_THING);
        assertThat(text("skils")).contains("Did you mean Skills?", "There are:");
    }

    @Test
    void an_old_button_of_a_fact_that_is_gone_says_so_and_offers_the_topics() {
        Reply gone = ((Outcome.Replace) press(Action.of("fact", "skills.cobol"))).reply();
        assertThat(gone.plain()).startsWith("That fact is no longer in my source.");
        assertThat(gone.blocks()).anyMatch(Block.Menu.class::isInstance);
    }

    @Test
    void says_when_a_review_is_too_long_ago() {
        Milepost later = at("2028-01-01T00:00:00Z");
        Outcome.Say said =
                (Outcome.Say) later.bot().command(later.commandLine().parse(MEMBER, CHANNEL, "career skills"));
        assertThat(said.replies().get(0).plain()).contains("may be out of date");
    }

    @Test
    void answers_any_press_of_an_old_or_broken_button() {
        for (Action action : List.of(
                Action.of("career", "gone"),
                Action.of("career", "skills", "99"),
                Action.of("career", "skills", "x"),
                Action.of("career"),
                Action.of("fact", "gone"),
                Action.of("fact"))) {
            assertThat(press(action)).isInstanceOf(Outcome.Replace.class);
        }
    }

    @Test
    void answers_any_input_within_reason() {
        Inputs.notable().forEach(words -> assertThat(say(words).result()).isNotEqualTo(Outcome.Result.FAILED));
        Inputs.random(5, 500).forEach(words -> assertThat(say(words).result()).isNotEqualTo(Outcome.Result.FAILED));
    }

    @Test
    void completes_topics() {
        assertThat(milepost.bot().suggest(new SuggestionRequest(MEMBER, CHANNEL, "career", "", "topic", "ski")))
                .extracting(Suggestion::value)
                .contains("skills");
    }

    @Test
    void goes_on_from_every_fact_to_facts_that_exist() {
        for (Fact fact : milepost.pack().facts()) {
            Reply reply = ((Outcome.Replace) press(Action.of("fact", fact.id()))).reply();
            Buttons.of(reply).forEach(b -> assertThat(press(b.action())).isInstanceOf(Outcome.Replace.class));
        }
    }

    private Optional<Reply> next(Reply page) {
        return Buttons.of(page).stream()
                .filter(b -> b.label().startsWith("Next"))
                .findFirst()
                .map(b -> ((Outcome.Replace) press(b.action())).reply());
    }

    private Outcome press(Action action) {
        return milepost.bot().action(new ActionCall(MEMBER, DIRECT, action));
    }

    private static Milepost at(String instant) {
        return Milepost.builder(Packs.aiEngineering())
                .clock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
                .build();
    }

    private String text(String words) {
        return say(words).replies().get(0).plain();
    }

    private Outcome.Say say(String words) {
        return (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(MEMBER, CHANNEL, "career", words));
    }
}
