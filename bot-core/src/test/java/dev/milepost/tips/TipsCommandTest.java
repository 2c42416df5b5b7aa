package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Audience;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TipsCommandTest {

    private static final UserRef USER = new UserRef("discord", "guild", "u1");
    private static final Caller ADMIN = new Caller(USER, true);

    private final SettableClock clock = new SettableClock("2026-11-24T08:30:00Z");
    private final TipStores stores = TipStores.inMemory();
    private final Milepost milepost = Milepost.builder(TestPack.withTips(6))
            .clock(clock)
            .tips(stores)
            .random(new SplittableRandom(1))
            .build();

    private static Place channel(String id) {
        return new Place(ChannelRef.channel("discord", "guild", id), Place.Kind.CHANNEL);
    }

    private Outcome.Say say(Place place, String line) {
        Outcome outcome = milepost.bot().command(milepost.commandLine().parse(ADMIN, place, line));
        return outcome instanceof Outcome.Ask ask ? ask.typed() : (Outcome.Say) outcome;
    }

    private String reply(String line) {
        return reply(channel("C1"), line);
    }

    private String reply(Place place, String line) {
        return say(place, line).replies().get(0).plain();
    }

    private List<Subscription> all() {
        return stores.subscriptions().in("discord", "guild");
    }

    private Subscription only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    @Test
    void subscribing_says_when_where_and_what_comes_next() {
        assertThat(reply("/tips subscribe 09:00 Europe/Berlin weekdays"))
                .contains("09:00 Europe/Berlin, on weekdays", "this channel", "Wed 25 Nov, 09:00 (in 24 h)")
                .contains("twice: 6")
                .contains("posted within 6 h");

        Subscription made = only();
        assertThat(made.channel()).isEqualTo(channel("C1").channel());
        assertThat(made.createdBy()).isEqualTo(USER);
        assertThat(made.created()).isEqualTo(clock.instant());
        assertThat(made.id()).hasSize(Subscription.ID_LENGTH).matches("[a-z0-9]+");
        assertThat(new Delivery(made.id(), made.schedule().after(Instant.EPOCH), new DeliveryState.Missed()).key())
                .hasSizeLessThanOrEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "09:00 Europe/Berlin weekdays; 09:00 Europe/Berlin, on weekdays",
                "weekdays berlin 9; 09:00 Europe/Berlin, on weekdays",
                "at 9am in new york on mon, wed and fri; 09:00 America/New_York, on Mon, Wed, Fri",
                "New York 21:30; 21:30 America/New_York, daily",
                "every day at noon Europe/London; 12:00 Europe/London, daily",
                "time:9 zone:\"sao paulo\" days:weekends; 09:00 America/Sao_Paulo, at weekends",
                "9pm zone:Berlin; 21:00 Europe/Berlin, daily",
                "sat-sun 10.30 los angeles; 10:30 America/Los_Angeles, at weekends",
                "7 am san francisco about lamps short; 07:00 America/Los_Angeles, daily",
                "0800 Asia/Tokyo monday late skip; 08:00 Asia/Tokyo, on Mon",
            })
    void words_may_come_in_any_order(String words, String when) {
        reply("tips subscribe " + words);

        assertThat(SubscriptionText.when(only().schedule())).isEqualTo(when);
    }

    @Test
    void words_also_say_topic_look_lateness_and_channel() {
        reply("tips subscribe 9 berlin about lamps short late within 3h <#C0777777|general>");

        assertThat(only().topics()).containsExactly("lamps");
        assertThat(only().look()).isEqualTo(Look.SHORT);
        assertThat(only().lateWithin()).isEqualTo(Duration.ofHours(3));
        assertThat(only().channel()).isEqualTo(ChannelRef.channel("discord", "guild", "C0777777"));
    }

    @Test
    void a_topic_is_known_by_its_name_alone_and_status_repeats_it() {
        reply("tips subscribe 9 zone:berlin fog");
        assertThat(only().topics()).containsExactly("fog");
        assertThat(reply("tips status")).contains("Topics: fog");

        reply(channel("C2"), "tips subscribe 9 berlin");
        assertThat(reply(channel("C2"), "tips status")).contains("Topics: all");
    }

    @Test
    void typed_options_mean_the_same_as_words() {
        milepost.bot()
                .command(new Invocation(
                        ADMIN,
                        channel("C1"),
                        "tips",
                        "subscribe",
                        Map.of(
                                "time",
                                "9am",
                                "zone",
                                "berlin",
                                "days",
                                "mon,wed,fri",
                                "topic",
                                "fog",
                                "late",
                                "skip",
                                "look",
                                "short",
                                "channel",
                                "1234567890123"),
                        ""));

        assertThat(only().schedule().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(only().lateWithin()).isZero();
        assertThat(only().topics()).containsExactly("fog");
        assertThat(only().channel().id()).isEqualTo("1234567890123");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; At what time",
                "09:00; In which time zone",
                "berlin; At what time",
                "09:00 Berln; Did you mean Europe/Berlin or Bern (Europe/Zurich)?",
                "09:00 fog Berln; I don't know the time zone “Berln”",
                "09:00 Tokio; Did you mean Asia/Tokyo?",
                "09:00 CET; Europe/Paris",
                "25:00 berlin; No clock shows “25:00”",
                "9 berlin days:someday; weekdays",
                "9 berlin about cheese; I have no tips on “cheese”",
                "9 berlin channel:#general; I can't tell which channel “#general” is",
                "9 berlin look:wide; short or long",
            })
    void what_is_not_clear_is_said_with_what_would_work(String words, String said) {
        Outcome.Say answer = say(channel("C1"), "tips subscribe " + words);

        assertThat(answer.replies().get(0).plain()).contains(said);
        assertThat(answer.result()).isEqualTo(Outcome.Result.WRONG_USAGE);
        assertThat(all()).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(reply("tips subscribe time:26 zone:Berln days:never")).contains("“26”", "“Berln”", "“never”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eevil", "😀😀😀", "\u0000\u0007", "a:b:c", "@everyone <!here> **x**", "(((", "\\"})
    void hostile_words_get_a_clear_reply(String words) {
        assertThat(reply("tips subscribe " + words)).contains("At what time");
        assertThat(reply("tips subscribe " + words.repeat(500))).hasSizeLessThan(1000);
        assertThat(reply("tips unsubscribe " + words)).isNotBlank();
        reply("tips subscribe 9 berlin");
        for (String about : List.of("skip", "snooze", "why", "calendar", "test")) {
            assertThat(reply("tips " + about + " " + words)).isNotBlank();
            assertThat(reply("tips " + about + " " + words.repeat(500))).hasSizeLessThan(4000);
        }
    }

    @Test
    void tips_go_to_a_channel_not_to_a_direct_message() {
        Place direct = new Place(ChannelRef.channel("discord", "guild", "D1"), Place.Kind.DIRECT);

        assertThat(reply(direct, "tips subscribe 9 berlin")).contains("channel:");
        assertThat(reply(direct, "tips subscribe 9 berlin channel:C012345")).contains("Daily tips are on");
    }

    @Test
    void the_same_subscription_is_not_made_twice() {
        reply("tips subscribe 9 berlin");

        assertThat(reply("tips subscribe 9 berlin")).contains("already").doesNotContain("paused");
        assertThat(reply("tips subscribe 10 berlin")).contains("Daily tips are on");
        assertThat(all()).hasSize(2);
        reply("tips pause " + all().get(0).id());
        assertThat(reply("tips subscribe 9 berlin")).contains("already", ", paused.");
    }

    @Test
    void whoever_names_something_is_told_what_is_missing_and_not_asked_for_all_of_it() {
        Invocation words = milepost.commandLine().parse(ADMIN, channel("C1"), "tips subscribe 9");
        Invocation option = milepost.commandLine().parse(ADMIN, channel("C1"), "tips subscribe time:9");

        assertThat(List.of(words, option))
                .allSatisfy(i -> assertThat(milepost.bot().command(i)).isInstanceOf(Outcome.Say.class));
    }

    @Test
    void a_channel_without_tips_is_told_so_and_shown_those_of_others() {
        Reply nothing = say(channel("C1"), "tips pause").replies().get(0);
        assertThat(nothing.plain()).contains("No channel gets daily tips yet");
        reply("tips subscribe 9 berlin");

        Reply others = say(channel("C9"), "tips pause").replies().get(0);
        assertThat(others.plain())
                .contains("This channel has no daily tips; others have", "09:00 Europe/Berlin, daily");
        assertThat(say(channel("C9"), "tips pause zzzz").replies().get(0).blocks())
                .anyMatch(Block.Menu.class::isInstance);
        assertThat(only().paused()).isFalse();
    }

    @Test
    void a_guild_has_room_for_many_but_not_for_any_number() {
        for (int i = 0; i < Subscribe.MOST; i++) {
            reply(channel("C" + i), "tips subscribe 9 berlin");
        }

        assertThat(reply(channel("X1"), "tips subscribe 9 berlin")).contains("no more fit");
        assertThat(all()).hasSize(Subscribe.MOST);
        String list = reply("tips list");
        long shown = list.lines().filter(l -> l.contains("09:00 Europe/Berlin")).count();
        assertThat(list).contains(Subscribe.MOST + " subscriptions", "And %d more".formatted(Subscribe.MOST - shown));
    }

    @Test
    void list_shows_every_channel_this_one_first() {
        assertThat(reply("tips list")).contains("tips subscribe 09:00 Europe/Berlin weekdays");
        reply(channel("C2"), "tips subscribe 10 berlin");
        reply(channel("C1"), "tips subscribe 9 berlin");
        reply(channel("C1"), "tips pause");

        assertThat(reply("tips list"))
                .containsSubsequence("2 subscriptions", "09:00", "this channel", "Paused", "10:00", "C2", "Next:");
    }

    @Test
    void unsubscribe_ends_the_only_one_of_a_channel_and_says_how_to_get_it_back() {
        reply("tips subscribe 9 berlin weekends about fog late:2h look:short");
        Subscription was = only();

        String said = reply("tips unsubscribe");

        assertThat(all()).isEmpty();
        assertThat(said).contains("Ended");
        String command = said.substring(said.indexOf("tips subscribe"));
        reply(command);
        assertThat(only())
                .usingRecursiveComparison()
                .ignoringFields("id", "seed")
                .isEqualTo(was);
    }

    @Test
    void where_a_channel_has_several_a_menu_asks_which() {
        reply("tips subscribe 9 berlin");
        reply("tips subscribe 10 berlin");

        Reply asked = say(channel("C1"), "tips unsubscribe").replies().get(0);

        Block.Menu menu = asked.blocks().stream()
                .flatMap(b -> b instanceof Block.Menu m ? Stream.of(m) : Stream.of())
                .findFirst()
                .orElseThrow();
        assertThat(menu.options()).hasSize(2);
        press(menu.action().with(menu.options().get(1).value()), ADMIN);
        assertThat(SubscriptionText.when(only().schedule())).startsWith("09:00");
    }

    private Outcome press(Action action, Caller caller) {
        return milepost.bot().action(new ActionCall(caller, channel("C1"), action));
    }

    @Test
    void a_subscription_is_named_by_its_id_or_the_beginning_of_it_within_its_own_guild_only() {
        reply("tips subscribe 9 berlin");
        String id = only().id();
        Place elsewhere = new Place(ChannelRef.channel("discord", "other guild", "C1"), Place.Kind.CHANNEL);

        assertThat(reply(elsewhere, "tips unsubscribe " + id)).contains("No subscription here is called");
        assertThat(all()).hasSize(1);
        assertThat(reply(channel("C9"), "tips unsubscribe " + id.substring(0, 4)))
                .contains("Ended");
    }

    @Test
    void pause_and_resume_say_what_holds_now() {
        reply("tips subscribe 9 berlin");

        assertThat(reply("tips pause")).contains("Paused");
        assertThat(only().paused()).isTrue();
        assertThat(reply("tips resume")).contains("Running", "Wed 25 Nov, 09:00");
        assertThat(only().paused()).isFalse();
    }

    @Test
    void preview_shows_the_very_tip_that_is_posted_next() throws InterruptedException {
        reply("tips subscribe 9 berlin");
        String preview = reply("tips preview");
        RecordingPlatform discord = new RecordingPlatform();

        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        milepost.tipDispatch(Map.of("discord", discord), Runnable::run)
                .lane(Lane.ALL)
                .run(() -> false);

        String posted = discord.posts().get(0).reply().plain();
        assertThat(preview.lines().filter(l -> l.startsWith("Tip number")))
                .hasSize(1)
                .allSatisfy(tip -> assertThat(posted).contains(tip));
        assertThat(reply("tips history")).contains("Wed 25 Nov: posted on time open (https://chat.example/");
        assertThat(reply("tips status")).contains("5 of 6 not yet seen here", "Thu 26 Nov, 09:00");
    }

    @Test
    void only_admins_may_use_the_command_its_buttons_and_its_completion() {
        Caller member = new Caller(USER, false);
        reply("tips subscribe 9 berlin");
        String id = only().id();

        Outcome.Say said = (Outcome.Say)
                milepost.bot().command(milepost.commandLine().parse(member, channel("C1"), "tips unsubscribe"));
        assertThat(said.replies().get(0).plain()).contains("for admins");
        assertThat(said.audience()).isEqualTo(Audience.PERSON);
        press(Action.of("tips", "unsubscribe", id), member);
        assertThat(all()).hasSize(1);
        assertThat(milepost.bot().suggest(typing(member, "zone", "ber"))).isEmpty();
    }

    @Test
    void completion_offers_zones_days_topics_and_subscriptions() {
        reply("tips subscribe 9 berlin");

        assertThat(milepost.bot().suggest(typing(ADMIN, "zone", "new y")))
                .extracting(Suggestion::value)
                .containsExactly("America/New_York");
        assertThat(milepost.bot().suggest(typing(ADMIN, "days", "week")))
                .extracting(Suggestion::value)
                .containsExactly("weekdays", "weekends");
        assertThat(milepost.bot().suggest(typing(ADMIN, "topic", "")))
                .extracting(Suggestion::value)
                .containsExactly("lamps", "fog");
        assertThat(milepost.bot().suggest(typing(ADMIN, "late", "")))
                .extracting(Suggestion::value)
                .containsExactly("6h", "skip", "12h");
        assertThat(milepost.bot().suggest(typing(ADMIN, "subscription", "")))
                .extracting(Suggestion::value)
                .containsExactly(only().id());
        assertThat(milepost.bot().suggest(typing(ADMIN, "subscription", "09:00")))
                .containsExactly(new Suggestion("09:00 Europe/Berlin, daily · channel C1", only().id()));
        assertThat(milepost.bot().suggest(typing(ADMIN, "subscription", "21:00")))
                .isEmpty();
    }

    private static SuggestionRequest typing(Caller caller, String option, String typed) {
        return new SuggestionRequest(caller, channel("C1"), "tips", "subscribe", option, typed);
    }

    @Test
    void an_answer_waits_for_a_database_and_is_the_admins_alone() {
        Invocation invocation = milepost.commandLine().parse(ADMIN, channel("C1"), "tips list");

        assertThat(milepost.bot().timing(invocation)).isEqualTo(new Timing.Later(Audience.PERSON));
    }

    @Test
    void every_option_and_summary_fits_where_platforms_show_it() {
        milepost.commands().spec("tips").orElseThrow().subcommands().forEach(s -> {
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
}
