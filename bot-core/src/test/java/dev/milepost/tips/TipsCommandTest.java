package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.command.Audience;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose command it is, and which subscription a word of it is about. */
class TipsCommandTest {

    private final TipsTalk talk = new TipsTalk();

    @Test
    void only_admins_may_use_the_command_its_buttons_and_its_completion() {
        Caller member = new Caller(TipsTalk.ADMIN.user(), false);
        talk.reply("tips subscribe 9 berlin");
        String id = talk.only().id();

        Outcome.Say said = (Outcome.Say) talk.milepost
                .bot()
                .command(talk.milepost.commandLine().parse(member, TipsTalk.channel("C1"), "tips unsubscribe"));
        assertThat(said.replies().get(0).plain()).contains("for admins");
        assertThat(said.audience()).isEqualTo(Audience.PERSON);
        talk.press(Action.of("tips", "unsubscribe", id), member);
        assertThat(talk.all()).hasSize(1);
        assertThat(talk.milepost.bot().suggest(typing(member, "zone", "ber"))).isEmpty();
    }

    @Test
    void completion_offers_zones_days_topics_and_subscriptions() {
        talk.reply("tips subscribe 9 berlin");

        assertThat(talk.milepost.bot().suggest(typing(TipsTalk.ADMIN, "zone", "new y")))
                .extracting(Suggestion::value)
                .containsExactly("America/New_York");
        assertThat(talk.milepost.bot().suggest(typing(TipsTalk.ADMIN, "days", "week")))
                .extracting(Suggestion::value)
                .containsExactly("weekdays", "weekends");
        assertThat(talk.milepost.bot().suggest(typing(TipsTalk.ADMIN, "topic", "")))
                .extracting(Suggestion::value)
                .containsExactly("lamps", "fog");
        assertThat(talk.milepost.bot().suggest(typing(TipsTalk.ADMIN, "late", "")))
                .extracting(Suggestion::value)
                .containsExactly("6h", "skip", "12h");
        assertThat(talk.milepost.bot().suggest(typing(TipsTalk.ADMIN, "subscription", "")))
                .extracting(Suggestion::value)
                .containsExactly(talk.only().id());
        assertThat(talk.milepost.bot().suggest(typing(TipsTalk.ADMIN, "subscription", "09:00")))
                .containsExactly(new Suggestion(
                        "09:00 Europe/Berlin, daily · channel C1", talk.only().id()));
        assertThat(talk.milepost.bot().suggest(typing(TipsTalk.ADMIN, "subscription", "21:00")))
                .isEmpty();
    }

    private static SuggestionRequest typing(Caller caller, String option, String typed) {
        return new SuggestionRequest(caller, TipsTalk.channel("C1"), "tips", "subscribe", option, typed);
    }

    @Test
    void an_answer_waits_for_a_database_and_is_the_admins_alone() {
        Invocation invocation = talk.milepost.commandLine().parse(TipsTalk.ADMIN, TipsTalk.channel("C1"), "tips list");

        assertThat(talk.milepost.bot().timing(invocation)).isEqualTo(new Timing.Later(Audience.PERSON));
    }

    @Test
    void every_option_and_summary_fits_where_platforms_show_it() {
        talk.milepost.commands().spec("tips").orElseThrow().subcommands().forEach(s -> {
            assertThat(s.summary()).hasSizeLessThanOrEqualTo(100);
            assertThat(s.options()).allSatisfy(o -> assertThat(o.description()).hasSizeLessThanOrEqualTo(100));
        });
    }

    @Test
    void without_a_store_there_is_no_such_command() {
        Milepost without = Milepost.builder(TestPack.withTips(6)).build();

        assertThat(without.commands().spec("tips")).isEmpty();
        assertThat(without.commands().spec("tip")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eevil", "😀😀😀", "\u0000\u0007", "a:b:c", "@everyone <!here> **x**", "(((", "\\"})
    void hostile_words_get_a_clear_reply(String words) {
        assertThat(talk.reply("tips subscribe " + words)).contains("At what time");
        assertThat(talk.reply("tips subscribe " + words.repeat(500))).hasSizeLessThan(1000);
        assertThat(talk.reply("tips unsubscribe " + words)).isNotBlank();
        talk.reply("tips subscribe 9 berlin");
        for (String about : List.of("skip", "snooze", "why", "calendar", "test")) {
            assertThat(talk.reply("tips " + about + " " + words)).isNotBlank();
            assertThat(talk.reply("tips " + about + " " + words.repeat(500))).hasSizeLessThan(4000);
        }
    }

    @Test
    void a_channel_without_tips_is_told_so_and_shown_those_of_others() {
        Reply nothing = talk.say("tips pause").replies().get(0);
        assertThat(nothing.plain()).contains("No channel gets daily tips yet");
        talk.reply("tips subscribe 9 berlin");

        Reply others = talk.say(TipsTalk.channel("C9"), "tips pause").replies().get(0);
        assertThat(others.plain())
                .contains("This channel has no daily tips; others have", "09:00 Europe/Berlin, daily");
        assertThat(talk.say(TipsTalk.channel("C9"), "tips pause zzzz")
                        .replies()
                        .get(0)
                        .blocks())
                .anyMatch(Block.Menu.class::isInstance);
        assertThat(talk.only().paused()).isFalse();
    }

    @Test
    void where_a_channel_has_several_a_menu_asks_which() {
        talk.reply("tips subscribe 9 berlin");
        talk.reply("tips subscribe 10 berlin");

        Block.Menu menu = TipsTalk.menu(talk.say("tips unsubscribe"));

        assertThat(menu.options()).hasSize(2);
        talk.press(menu.action().with(menu.options().get(1).value()));
        assertThat(SubscriptionText.when(talk.only().schedule())).startsWith("09:00");
    }

    @Test
    void where_a_channel_has_several_the_day_is_kept_while_a_menu_asks_which() {
        talk.reply("tips subscribe 9 berlin");
        talk.reply("tips subscribe 10 berlin");

        Block.Menu menu = TipsTalk.menu(talk.say("tips skip friday"));
        talk.press(menu.action().with(menu.options().get(1).value()));

        assertThat(talk.all())
                .extracting(s -> s.standing().leftOut())
                .containsExactly(Set.of(), Set.of(LocalDate.parse("2026-11-27")));
    }

    @Test
    void words_that_a_menus_button_has_no_room_for_leave_out_no_other_day() {
        talk.reply("tips subscribe 9 berlin");
        talk.reply("tips subscribe 10 berlin");

        Block.Menu menu = TipsTalk.menu(talk.say("tips skip the day on which our whole team is on holiday"));
        talk.press(menu.action().with(menu.options().get(1).value()));

        assertThat(talk.all()).extracting(s -> s.standing().leftOut()).containsOnly(Set.of());
    }

    @Test
    void a_beginning_of_several_ids_asks_which() {
        TestSubscription.add(talk.stores.subscriptions(), TestSubscription.of("abcd345678"));
        TestSubscription.add(talk.stores.subscriptions(), TestSubscription.of("abce345678"));
        TestSubscription.add(talk.stores.subscriptions(), TestSubscription.of("zzzz345678"));

        Outcome.Say said = talk.say("tips pause abc");

        assertThat(said.replies().get(0).plain()).contains("Several begin with “abc”. Which one?");
        assertThat(TipsTalk.menu(said).options()).hasSize(2);
    }

    @Test
    void a_menu_that_lacks_room_says_so() {
        for (int i = 0; i < 26; i++) {
            assertThat(talk.reply("tips pause zzzz")).doesNotContain("the first 25");
            TestSubscription.add(talk.stores.subscriptions(), TestSubscription.of("many%06d".formatted(i)));
        }

        assertThat(talk.reply("tips pause zzzz")).contains("These are the first 25.");
        assertThat(TipsTalk.menu(talk.say("tips pause zzzz")).options()).hasSize(25);
    }

    @Test
    void a_subscription_is_named_by_its_id_or_the_beginning_of_it_within_its_own_guild_only() {
        talk.reply("tips subscribe 9 berlin");
        String id = talk.only().id();
        Place elsewhere = new Place(ChannelRef.channel("discord", "other guild", "C1"), Place.Kind.CHANNEL);

        assertThat(talk.reply(elsewhere, "tips unsubscribe " + id)).contains("No subscription here is called");
        assertThat(talk.all()).hasSize(1);
        assertThat(talk.reply(TipsTalk.channel("C9"), "tips unsubscribe " + id.substring(0, 4)))
                .contains("Ended");
    }

    @Test
    void a_word_that_is_a_day_or_too_short_names_no_subscription() {
        TestSubscription.add(talk.stores.subscriptions(), TestSubscription.of("fri9x45678"));

        assertThat(talk.reply("tips skip fri")).contains("This channel has no daily tips");
        assertThat(talk.reply("tips skip FRI9 tomorrow")).contains("Left out: Wed 25 Nov");
    }
}
