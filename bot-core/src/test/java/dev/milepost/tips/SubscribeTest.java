package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.command.Audience;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tips subscribe}. */
class SubscribeTest {

    private final TipsTalk talk = new TipsTalk();

    @Test
    void subscribing_says_when_where_and_what_comes_next() {
        assertThat(talk.reply("/tips subscribe 09:00 Europe/Berlin weekdays"))
                .contains("09:00 Europe/Berlin, on weekdays", "this channel", "Wed 25 Nov, 09:00 (in 24 h)")
                .contains("twice: 6")
                .contains("posted within 6 h");

        Subscription made = talk.only();
        assertThat(made.channel()).isEqualTo(TipsTalk.channel("C1").channel());
        assertThat(made.createdBy()).isEqualTo(TipsTalk.ADMIN.user());
        assertThat(made.created()).isEqualTo(talk.clock.instant());
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
        talk.reply("tips subscribe " + words);

        assertThat(SubscriptionText.when(talk.only().schedule())).isEqualTo(when);
    }

    @Test
    void words_also_say_topic_look_lateness_and_channel() {
        talk.reply("tips subscribe 9 berlin about lamps short late within 3h <#C0777777|general>");

        assertThat(talk.only().topics()).containsExactly("lamps");
        assertThat(talk.only().look()).isEqualTo(Look.SHORT);
        assertThat(talk.only().lateWithin()).isEqualTo(Duration.ofHours(3));
        assertThat(talk.only().channel()).isEqualTo(ChannelRef.channel("discord", "guild", "C0777777"));
    }

    @Test
    void a_topic_is_known_by_its_name_alone_and_status_repeats_it() {
        talk.reply("tips subscribe 9 zone:berlin fog");
        assertThat(talk.only().topics()).containsExactly("fog");
        assertThat(talk.reply("tips status")).contains("Topics: fog");

        talk.reply(TipsTalk.channel("C2"), "tips subscribe 9 berlin");
        assertThat(talk.reply(TipsTalk.channel("C2"), "tips status")).contains("Topics: all");
    }

    @Test
    void typed_options_mean_the_same_as_words() {
        talk.milepost
                .bot()
                .command(new Invocation(
                        TipsTalk.ADMIN,
                        TipsTalk.channel("C1"),
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

        assertThat(talk.only().schedule().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(talk.only().lateWithin()).isZero();
        assertThat(talk.only().topics()).containsExactly("fog");
        assertThat(talk.only().channel().id()).isEqualTo("1234567890123");
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
        Outcome.Say answer = talk.say("tips subscribe " + words);

        assertThat(answer.replies().get(0).plain()).contains(said);
        assertThat(answer.result()).isEqualTo(Outcome.Result.WRONG_USAGE);
        assertThat(talk.all()).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(talk.reply("tips subscribe time:26 zone:Berln days:never")).contains("“26”", "“Berln”", "“never”");
    }

    @Test
    void tips_go_to_a_channel_not_to_a_direct_message() {
        Place direct = new Place(ChannelRef.channel("discord", "guild", "D1"), Place.Kind.DIRECT);

        assertThat(talk.reply(direct, "tips subscribe 9 berlin")).contains("channel:");
        assertThat(talk.reply(direct, "tips subscribe 9 berlin channel:C012345"))
                .contains("Daily tips are on");
    }

    @Test
    void the_same_subscription_is_not_made_twice() {
        talk.reply("tips subscribe 9 berlin");

        assertThat(talk.reply("tips subscribe 9 berlin")).contains("already").doesNotContain("paused");
        assertThat(talk.reply("tips subscribe 10 berlin")).contains("Daily tips are on");
        assertThat(talk.all()).hasSize(2);
        talk.reply("tips pause " + talk.all().get(0).id());
        assertThat(talk.reply("tips subscribe 9 berlin")).contains("already", ", paused.");
    }

    @Test
    void whoever_names_something_is_told_what_is_missing_and_not_asked_for_all_of_it() {
        Invocation words =
                talk.milepost.commandLine().parse(TipsTalk.ADMIN, TipsTalk.channel("C1"), "tips subscribe 9");
        Invocation option =
                talk.milepost.commandLine().parse(TipsTalk.ADMIN, TipsTalk.channel("C1"), "tips subscribe time:9");

        assertThat(List.of(words, option))
                .allSatisfy(i -> assertThat(talk.milepost.bot().command(i)).isInstanceOf(Outcome.Say.class));
    }

    @Test
    void a_guild_has_room_for_many_but_not_for_any_number() {
        for (int i = 0; i < Subscribe.MOST; i++) {
            talk.reply(TipsTalk.channel("C" + i), "tips subscribe 9 berlin");
        }

        assertThat(talk.reply(TipsTalk.channel("X1"), "tips subscribe 9 berlin"))
                .contains("no more fit");
        assertThat(talk.all()).hasSize(Subscribe.MOST);
        String list = talk.reply("tips list");
        long shown = list.lines().filter(l -> l.contains("09:00 Europe/Berlin")).count();
        assertThat(list).contains(Subscribe.MOST + " subscriptions", "And %d more".formatted(Subscribe.MOST - shown));
    }

    @Test
    void subscribing_shows_the_first_tip_to_the_admin_alone() {
        Outcome.Say said = talk.say("tips subscribe 9 berlin");

        assertThat(said.audience()).isEqualTo(Audience.PERSON);
        assertThat(said.replies()).hasSize(2);
        assertThat(said.replies().get(1).plain()).contains("Tip number", "only you see this");
        assertThat(TipsTalk.actions(said).map(a -> a.arg(0).orElse(""))).contains("test", "calendar", "unsubscribe");
        assertThat(talk.discord.posts()).isEmpty();
    }

    @Test
    void subscribing_names_the_permission_that_is_missing_and_makes_nothing() {
        talk.discord.checks(new ChannelCheck.NotReady(
                List.of(new ChannelCheck.Gap("Send Messages", "without it nothing can be posted"))));

        assertThat(talk.reply("tips subscribe 9 berlin"))
                .contains("Not yet", "Send Messages", "run the same command again");
        assertThat(talk.all()).isEmpty();
    }

    @Test
    void what_is_advised_or_could_not_be_checked_is_said_and_stops_nothing() {
        talk.discord.checks(
                new ChannelCheck.Ready(List.of(new ChannelCheck.Gap("Read Message History", "to find posts"))));
        assertThat(talk.reply("tips subscribe 9 berlin")).contains("Daily tips are on", "Read Message History");

        talk.discord.checks(new ChannelCheck.NotKnown("Slack is down"));
        assertThat(talk.reply("tips subscribe 10 berlin")).contains("Daily tips are on", "couldn't be checked");
    }
}
