package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Audience;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.content.Tip;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.testing.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of {@code tips} that are about days and about the channel itself. */
class TipDaysTest {

    private static final Caller ADMIN = new Caller(new UserRef("discord", "guild", "u1"), true);
    private static final Place HERE = new Place(ChannelRef.channel("discord", "guild", "C1"), Place.Kind.CHANNEL);

    /** A Tuesday, 09:30 in Berlin. */
    private final SettableClock clock = new SettableClock("2026-11-24T08:30:00Z");

    private final TipStores stores = TipStores.inMemory();
    private final RecordingPlatform discord = new RecordingPlatform();
    private final Milepost milepost = Milepost.builder(TestPack.withTips(6))
            .clock(clock)
            .tips(stores)
            .random(new SplittableRandom(1))
            .build();
    private final TipLane lane =
            milepost.tipDispatch(Map.of("discord", discord), Runnable::run).lane(Lane.ALL);

    private Outcome.Say say(String line) {
        return (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(ADMIN, HERE, line));
    }

    private String reply(String line) {
        return say(line).replies().get(0).plain();
    }

    private String option(String subcommand, String name, String value) {
        Outcome outcome =
                milepost.bot().command(new Invocation(ADMIN, HERE, "tips", subcommand, Map.of(name, value), ""));
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }

    private Subscription only() {
        return stores.subscriptions().in("discord", "guild").get(0);
    }

    private void runAt(String instant) throws InterruptedException {
        clock.set(Instant.parse(instant));
        lane.run(() -> false);
    }

    private Outcome press(Action action) {
        return milepost.bot().action(new ActionCall(ADMIN, HERE, action));
    }

    private static Stream<Action> actions(Outcome.Say said) {
        return said.replies().stream()
                .flatMap(r -> r.blocks().stream())
                .flatMap(b -> b instanceof Block.Buttons buttons ? buttons.buttons().stream() : Stream.of())
                .map(b -> b.action());
    }

    @Test
    void subscribing_shows_the_first_tip_to_the_admin_alone() {
        Outcome.Say said = say("tips subscribe 9 berlin");

        assertThat(said.audience()).isEqualTo(Audience.PERSON);
        assertThat(said.replies()).hasSize(2);
        assertThat(said.replies().get(1).plain()).contains("Tip number", "only you see this");
        assertThat(actions(said).map(a -> a.arg(0).orElse(""))).contains("test", "calendar", "unsubscribe");
        assertThat(discord.posts()).isEmpty();
    }

    @Test
    void subscribing_names_the_permission_that_is_missing_and_makes_nothing() {
        discord.checks(new ChannelCheck.NotReady(
                List.of(new ChannelCheck.Gap("Send Messages", "without it nothing can be posted"))));

        assertThat(reply("tips subscribe 9 berlin")).contains("Not yet", "Send Messages", "run the same command again");
        assertThat(stores.subscriptions().in("discord", "guild")).isEmpty();
    }

    @Test
    void what_is_advised_or_could_not_be_checked_is_said_and_stops_nothing() {
        discord.checks(new ChannelCheck.Ready(List.of(new ChannelCheck.Gap("Read Message History", "to find posts"))));
        assertThat(reply("tips subscribe 9 berlin")).contains("Daily tips are on", "Read Message History");

        discord.checks(new ChannelCheck.NotKnown("Slack is down"));
        assertThat(reply("tips subscribe 10 berlin")).contains("Daily tips are on", "couldn't be checked");
    }

    @Test
    void a_test_posts_now_each_time_as_another_message_and_counts_for_no_day() throws InterruptedException {
        reply("tips subscribe 9 berlin");

        assertThat(reply("tips test")).contains("It works", "Open it");
        reply("tips test");

        assertThat(discord.posts())
                .hasSize(2)
                .extracting(RecordingPlatform.Post::key)
                .doesNotHaveDuplicates();
        assertThat(discord.posts().get(0).reply().plain()).contains("A test by an admin");
        assertThat(discord.posts().get(0).key()).hasSizeLessThanOrEqualTo(25);
        assertThat(reply("tips status")).contains("6 of 6 not yet seen here");
    }

    @Test
    void a_test_that_fails_says_what_to_do() {
        reply("tips subscribe 9 berlin");
        discord.refuses(DeliveryResult.Reason.NO_PERMISSION);

        assertThat(reply("tips test")).contains("It doesn't work", "I may not post there", "50013", "invite me");
    }

    @Test
    void a_day_that_is_skipped_has_no_tip_and_its_button_brings_it_back() throws InterruptedException {
        reply("tips subscribe 9 berlin");

        Outcome.Say said = say("tips skip friday");
        assertThat(said.replies().get(0).plain()).contains("Left out: Fri 27 Nov");
        Action again = actions(say("tips skip tomorrow")).findFirst().orElseThrow();
        assertThat(reply("tips status")).contains("Thu 26 Nov, 09:00 (in 2 days); Wed 25 Nov is left out");
        press(again);
        runAt("2026-11-25T08:00:00Z");
        runAt("2026-11-26T08:00:00Z");
        runAt("2026-11-27T08:00:00Z");
        assertThat(discord.posts()).hasSize(2);
        assertThat(reply("tips why friday")).contains("left out: that day was to be skipped");

        Action keep = actions(say("tips skip 2026-12-01")).findFirst().orElseThrow();
        assertThat(only().standing().leftOut()).contains(LocalDate.parse("2026-12-01"));
        press(keep);
        assertThat(only().standing().leftOut()).doesNotContain(LocalDate.parse("2026-12-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "skip saturday;     There is no tip on Sat 28 Nov anyway: they come on weekdays",
                "skip yesterday;    is over",
                "skip someday;      I can't read “someday” as a day",
                "skip 2031-01-01;   more than a year",
                "skip today;        is over for this subscription",
                "snooze;            Until when?",
                "snooze yesterday;  isn't ahead",
                "snooze today;      isn't ahead",
                "snooze 5 years;    I can't read",
                "snooze 2029-01-01; more than a year",
                "why whenever;      I can't read “whenever” as a day",
            })
    void what_can_not_be_done_is_said_with_what_can(String words, String said) {
        reply("tips subscribe 9 berlin weekdays");

        assertThat(reply("tips " + words)).contains(said);
    }

    @Test
    void a_snooze_ends_by_itself() throws InterruptedException {
        reply("tips subscribe 9 berlin");

        assertThat(option("snooze", "until", "friday"))
                .contains("nothing until Fri 27 Nov", "Fri 27 Nov, 09:00")
                .doesNotContain("paused");
        assertThat(reply("tips list")).contains("Next: snoozed until Fri 27 Nov, 09:00");
        runAt("2026-11-25T08:00:00Z");
        runAt("2026-11-26T08:00:00Z");
        assertThat(discord.posts()).isEmpty();
        runAt("2026-11-27T08:00:00Z");
        assertThat(discord.posts()).hasSize(1);
        assertThat(reply("tips why thursday")).contains("left out: snoozed");
        assertThat(reply("tips list")).contains("Next: Sat 28 Nov").doesNotContain("snoozed");
    }

    @Test
    void on_a_tuesday_until_tuesday_is_the_next_one_and_resume_ends_it() {
        reply("tips subscribe 9 berlin");

        assertThat(reply("tips snooze until tuesday")).contains("Tue 1 Dec");
        reply("tips pause");
        assertThat(reply("tips snooze until tuesday")).contains("It is paused as well");
        reply("tips resume");
        assertThat(only().standing()).isEqualTo(Standing.RUNNING);
    }

    @Test
    void why_explains_days_behind_and_ahead() throws InterruptedException {
        reply("tips subscribe 9 berlin weekdays");
        runAt("2026-11-25T08:00:00Z");

        assertThat(reply("tips why today"))
                .contains("Wed 25 Nov", "Due: Wed 25 Nov, 09:00", "posted on time", "Tip: t-", "m-");
        assertThat(reply("tips why today"))
                .contains("Tip: " + tipOf(discord.posts().get(0).key()) + ",");
        assertThat(reply("tips why")).contains("posted on time");
        assertThat(option("why", "date", "yesterday")).contains("it was subscribed later");
        assertThat(reply("tips why tomorrow")).contains("It is ahead. As things stand, its tip is t-");
        assertThat(reply("tips why 2026-11-27")).contains("its tip is t-").doesNotContain(ahead("tips why tomorrow"));
        assertThat(reply("tips why sunday")).contains("No tip: they come on weekdays");
        assertThat(reply("tips why 2026-11-25 " + only().id().substring(0, 5))).contains("posted on time");
    }

    private String tipOf(String key) {
        return stores.deliveries().history(only().id(), 9).stream()
                .filter(d -> d.key().equals(key))
                .map(d -> d.state().tip())
                .findFirst()
                .orElseThrow();
    }

    private String ahead(String line) {
        String said = reply(line);
        return said.substring(said.indexOf("its tip is "));
    }

    @Test
    void a_word_that_is_a_day_or_too_short_names_no_subscription() {
        TestSubscription.add(stores.subscriptions(), TestSubscription.of("fri9x45678"));

        assertThat(reply("tips skip fri")).contains("This channel has no daily tips");
        assertThat(reply("tips skip FRI9 tomorrow")).contains("Left out: Wed 25 Nov");
    }

    @Test
    void why_says_of_a_failure_what_mends_it_and_of_one_that_passed_that_it_was_tried() throws InterruptedException {
        reply("tips subscribe 9 berlin");
        discord.refuses(DeliveryResult.Reason.CHANNEL_GONE);
        runAt("2026-11-25T08:00:00Z");
        assertThat(reply("tips why today"))
                .contains("failed: the channel is gone or archived (50013)", "Bring the channel back");

        discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
        runAt("2026-11-26T08:00:00Z");
        assertThat(reply("tips why today"))
                .contains("not yet; the platform could not be reached. Tried once, next try", "I try again");
        runAt("2026-11-26T08:01:00Z");
        assertThat(reply("tips why today")).contains("Tried 2 times, next try Thu 26 Nov, 09:03");
        runAt("2026-11-26T16:00:00Z");
        assertThat(reply("tips why today")).contains("failed: the platform could not be reached", "It was tried until");
    }

    @Test
    void why_says_of_an_outcome_that_was_not_learnt_whether_it_is_still_looked_for() throws InterruptedException {
        reply("tips subscribe 9 berlin");
        discord.answers(post -> new DeliveryResult.Unknown("connection cut"));
        runAt("2026-11-25T08:00:00Z");
        assertThat(reply("tips why today"))
                .contains("the outcome not learnt yet", "What was in the way: connection cut", "counts as posted");

        runAt("2026-11-25T15:00:00Z");
        assertThat(reply("tips why today")).contains("the outcome never learnt", "Let me read the message history");
    }

    @Test
    void why_says_of_a_post_that_it_is_still_to_be_published() throws InterruptedException {
        reply("tips subscribe 9 berlin");
        discord.answers(post -> new DeliveryResult.Posted("m-1", "", true));
        discord.publishes(() -> new DeliveryResult.Refused(DeliveryResult.Reason.RATE_LIMITED, "429"));
        runAt("2026-11-25T08:00:00Z");

        assertThat(reply("tips why today"))
                .contains("to be published to those who follow the channel, next try Wed 25 Nov, 09:01", "message m-1");
    }

    @Test
    void list_and_why_say_that_failures_paused_it() throws InterruptedException {
        reply("tips subscribe 9 berlin");
        discord.refuses(DeliveryResult.Reason.NO_PERMISSION);
        for (int day = 25; day < 29; day++) {
            runAt("2026-11-%dT08:00:00Z".formatted(day));
        }

        assertThat(reply("tips list")).contains("Paused, since 3 posts in a row failed");
        assertThat(reply("tips status")).contains("Paused, since 3 posts in a row failed");
        assertThat(reply("tips history")).contains("left out: paused after 3 failures in a row");
        assertThat(reply("tips why today")).contains("paused after 3 failures in a row", "tips resume");
    }

    @Test
    void where_a_channel_has_several_the_day_is_kept_while_a_menu_asks_which() {
        reply("tips subscribe 9 berlin");
        reply("tips subscribe 10 berlin");

        Block.Menu menu = say("tips skip friday").replies().get(0).blocks().stream()
                .flatMap(b -> b instanceof Block.Menu m ? Stream.of(m) : Stream.of())
                .findFirst()
                .orElseThrow();
        press(menu.action().with(menu.options().get(1).value()));

        assertThat(stores.subscriptions().in("discord", "guild"))
                .extracting(s -> s.standing().leftOut())
                .containsExactly(Set.of(), Set.of(LocalDate.parse("2026-11-27")));
    }

    @Test
    void the_calendar_shows_thirty_posts_with_tips_left_out_days_and_where_repeats_begin() {
        reply("tips subscribe 9 berlin");
        reply("tips skip friday");

        String calendar = reply("tips calendar");

        assertThat(calendar.lines().filter(l -> l.contains("Tip number"))).hasSize(30);
        assertThat(calendar)
                .containsSubsequence(
                        "Wed 25 Nov, 09:00",
                        "Fri 27 Nov, 09:00 left out",
                        "From here on tips come again",
                        "After these, Sun 28 Mar: clocks go forward");
    }

    @Test
    void the_calendar_cuts_a_long_tip_behind_a_word_and_a_long_word_anywhere() {
        assertThat(title("Short enough.")).isEqualTo("Short enough.");
        assertThat(title("lamp ".repeat(50))).matches("(lamp )+lamp…").hasSizeBetween(40, 81);
        assertThat(title("x".repeat(200))).matches("x+…").hasSizeBetween(40, 81);
    }

    private static String title(String text) {
        return ShowCalendar.title(new Tip("t", text, "Try it.", List.of())).plain();
    }

    @Test
    void so_many_days_may_be_left_out_and_no_more() {
        reply("tips subscribe 9 berlin");
        LocalDate day = LocalDate.parse("2026-12-01");
        for (int i = 0; i < Standing.MOST_LEFT_OUT; i++) {
            assertThat(reply("tips skip " + day.plusDays(i))).contains("Left out");
        }

        assertThat(reply("tips skip 2027-11-01")).contains("no more fit");
        assertThat(reply("tips skip " + day)).contains("Left out");
        assertThat(only().standing().leftOut()).hasSize(Standing.MOST_LEFT_OUT);
        clock.set(Instant.parse("2027-01-15T08:30:00Z"));
        reply("tips skip 2027-11-01");
        assertThat(only().standing().leftOut()).hasSize(16).doesNotContain(day).contains(LocalDate.parse("2027-01-15"));
    }

    @Test
    void whoever_removed_the_bot_finds_it_running_when_it_is_back() throws InterruptedException {
        reply("tips subscribe 9 berlin");
        discord.refuses(DeliveryResult.Reason.NOT_INSTALLED);
        for (int day = 25; day < 31; day++) {
            runAt("2026-11-%dT08:00:00Z".formatted(day));
        }

        assertThat(discord.posts()).hasSize(6);
        assertThat(only().paused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2027-03-20T12:00:00Z; 02:30; Europe/Berlin;       Sun 28 Mar: clocks go forward by 1 h, from UTC+1 to"
                        + " UTC+2; Sun 28 Mar, 03:00",
                "2027-10-20T12:00:00Z; 02:30; Europe/Berlin;       Sun 31 Oct: clocks go back by 1 h, from UTC+2 to"
                        + " UTC+1;    posted the first time",
                "2027-03-01T12:00:00Z; 02:15; America/New_York;    Sun 14 Mar: clocks go forward by 1 h, from UTC-5 to"
                        + " UTC-4; Sun 14 Mar, 03:00",
                "2026-09-20T12:00:00Z; 02:10; Australia/Lord_Howe; Sun 4 Oct: clocks go forward by 30 min, from"
                        + " UTC+10:30 to UTC+11; Sun 4 Oct, 02:30",
                "2026-03-10T12:00:00Z; 02:30; Africa/Casablanca;   Sun 22 Mar: clocks go forward by 1 h, from UTC to"
                        + " UTC+1; Sun 22 Mar, 03:00",
            })
    void the_calendar_shows_changes_of_the_clocks(String now, String time, String zone, String change, String shown) {
        clock.set(Instant.parse(now));
        reply("tips subscribe %s %s".formatted(time, zone));

        assertThat(reply("tips calendar")).containsOnlyOnce(change).contains(shown);
    }

    @Test
    void a_calendar_of_a_paused_subscription_says_that_nothing_comes() {
        reply("tips subscribe 9 berlin");
        reply("tips pause");

        assertThat(reply("tips calendar")).contains("Paused.", "would come");
    }
}
