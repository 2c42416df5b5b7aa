package dev.milepost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.reply.Action;
import dev.milepost.testing.Inputs;
import dev.milepost.testing.Packs;
import dev.milepost.testing.SettableClock;
import dev.milepost.tips.TipStores;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins set, and that it is what then happens. */
class SettingsTest {

    private static final Caller ADMIN = person("U0ADMIN", true);
    private static final Caller MEMBER = person("U0MEMBER", false);
    private static final Place CHANNEL = new Place(ChannelRef.channel("discord", "S1", "C1"), Place.Kind.CHANNEL);
    private static final Place DIRECT = new Place(ChannelRef.channel("discord", "", "D1"), Place.Kind.DIRECT);
    private static final String QUESTION = "what does a keeper do all night?";

    private final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    private final SettingsStore store = SettingsStore.inMemory();
    private final Milepost milepost = Milepost.builder(Packs.lighthouse())
            .alsoKnowing(Packs::aiEngineering)
            .clock(clock)
            .models(pack -> AnswerModel.train(pack, Packs.load(Packs.LIGHTHOUSE).phrasings()))
            .tips(TipStores.inMemory())
            .feedback(FeedbackStore.inMemory())
            .settings(store)
            .build();

    private static Caller person(String id, boolean admin, String... roles) {
        return new Caller(new UserRef("discord", "S1", id), admin, Set.of(roles));
    }

    private Outcome.Say say(Caller caller, String line) {
        return (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(caller, CHANNEL, line));
    }

    private String told(Caller caller, String line) {
        return say(caller, line).replies().get(0).plain();
    }

    private Outcome asked(Place place) {
        return milepost.bot().directMessage(new IncomingMessage(MEMBER, place, QUESTION));
    }

    @Test
    void shows_every_setting_with_its_value_to_admins_alone() {
        assertThat(told(ADMIN, "settings show")).contains("feedback", "mentions", "lighthouse", "admins alone");
        assertThat(say(ADMIN, "settings show").audience()).isEqualTo(Audience.PERSON);
        assertThat(told(MEMBER, "settings show")).contains("for admins").doesNotContain("mentions");
    }

    @Test
    void answers_ask_whether_they_helped_until_that_is_switched_off() {
        assertThat(asked(CHANNEL).toString()).contains("Not helpful");
        say(ADMIN, "settings set feedback off");
        assertThat(asked(CHANNEL).toString()).doesNotContain("Not helpful").contains("Why this answer?");
        say(ADMIN, "settings set key:feedback value:on");
        assertThat(asked(CHANNEL).toString()).contains("Not helpful");
    }

    @Test
    void a_mention_gets_silence_once_mentions_are_off_and_a_direct_message_its_answer() {
        say(ADMIN, "settings set mentions off");
        assertThat(asked(CHANNEL)).isEqualTo(new Outcome.Silent());
        assertThat(asked(DIRECT)).isInstanceOf(Outcome.Say.class);
        assertThat(told(MEMBER, "career")).contains("Lighthouse keeping");
    }

    @Test
    void another_pack_answers_where_it_was_chosen_and_the_first_one_elsewhere() {
        assertThat(told(ADMIN, "settings set packs ai-engineering")).contains("packs is now ai-engineering");
        assertThat(told(MEMBER, "salary mid")).contains("$120,000");
        Caller elsewhere = new Caller(new UserRef("discord", "S2", "1"), false);
        assertThat(told(elsewhere, "career")).contains("Lighthouse keeping");
        say(ADMIN, "settings set packs default");
        assertThat(told(MEMBER, "career")).contains("Lighthouse keeping");
    }

    @Test
    void people_and_roles_that_were_named_may_run_tips_and_nothing_else_of_the_admins() {
        Caller named = person("123456789012345678", false);
        Caller byRole = person("5", false, "42");
        assertThat(told(named, "tips list")).contains("for admins", "settings set tip-admins");
        assertThat(told(ADMIN, "settings set tip-admins <@&42> <@123456789012345678>"))
                .contains("role:42", "user:123456789012345678", "Integrations");
        assertThat(told(named, "tips list")).doesNotContain("for admins");
        assertThat(told(byRole, "tips list")).doesNotContain("for admins");
        assertThat(told(byRole, "help")).contains("tips").doesNotContain("settings");
        assertThat(told(byRole, "settings show")).contains("for admins").doesNotContain("tip-admins");
        assertThat(told(MEMBER, "tips list")).contains("for admins");
        assertThat(milepost.bot().suggest(new SuggestionRequest(byRole, CHANNEL, "tips", "subscribe", "days", "")))
                .isNotEmpty();
        ActionCall press = new ActionCall(MEMBER, CHANNEL, Action.of("tips", "status", "x"));
        assertThat(milepost.bot().action(press).toString()).contains("Only admins");
        say(ADMIN, "settings set tip-admins none");
        assertThat(told(named, "tips list")).contains("for admins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "feedbak off",
                "feedback maybe",
                "packs moon",
                "tip-admins @somebody",
                "tip-admins <@&42> ,,",
                "tip-admins"
            })
    void what_is_not_understood_changes_nothing_and_says_what_would_be(String words) {
        Outcome.Say said = say(ADMIN, "settings set " + words);
        assertThat(said.result()).isEqualTo(Outcome.Result.WRONG_USAGE);
        assertThat(store.of(new Space("discord", "S1"))).isEmpty();
    }

    @Test
    void a_misspelt_setting_is_asked_about() {
        assertThat(told(ADMIN, "settings set feedbak off")).contains("Did you mean feedback?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback", "mentions", "packs", "tip-admins", "key:tip-admins"})
    void what_a_setting_may_be_is_said_where_no_value_is_given(String words) {
        assertThat(told(ADMIN, "settings set " + words)).startsWith("Set " + words.replace("key:", "") + " to what? ");
    }

    @Test
    void who_is_forgotten_leaves_no_number_behind() {
        Space space = new Space("discord", "S1");
        say(ADMIN, "settings set tip-admins 123456789012345678 <@&42>");
        Settings settings = new Settings(store, clock);
        assertThat(settings.forget(new UserRef("discord", "", "123456789012345678")))
                .isEqualTo(1);
        assertThat(store.of(space)).containsEntry("tip-admins", "role:42");
    }

    @Test
    void there_is_nothing_to_set_where_there_is_no_server() {
        Caller alone = new Caller(new UserRef("discord", "", "1"), true);
        assertThat(told(alone, "settings show")).contains("Run this in one");
    }

    @Test
    void what_another_node_sets_holds_here_half_a_minute_later() {
        Settings settings = new Settings(store, clock);
        Space space = new Space("discord", "S1");
        assertThat(settings.of(space).feedback()).isTrue();
        store.set(space, "feedback", "off");
        clock.advance(Settings.FRESH.plusSeconds(1));
        await().until(() -> !settings.of(space).feedback());
    }

    @Test
    void the_defaults_hold_while_the_store_cannot_be_asked() {
        Settings settings = new Settings(new BrokenSettings(), clock);
        assertThat(settings.of(new Space("discord", "S1"))).isEqualTo(SpaceSettings.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void any_words_get_a_reply(String words) {
        assertThat(say(ADMIN, "settings set " + words).replies()).isNotEmpty();
        assertThat(say(ADMIN, "settings set tip-admins " + words).replies()).isNotEmpty();
    }

    static Stream<String> inputs() {
        return Stream.concat(Inputs.notable(), Inputs.random(20261125, 50));
    }

    private static final class BrokenSettings implements SettingsStore {
        @Override
        public Set<String> spaces(String platform) {
            throw new IllegalStateException("away");
        }

        @Override
        public Map<String, String> of(Space space) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void set(Space space, String name, String value) {
            throw new IllegalStateException("no database");
        }

        @Override
        public List<Space> with(String platform, String name) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void forget(Space space) {
            throw new IllegalStateException("no database");
        }
    }
}
