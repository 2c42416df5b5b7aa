package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.DeliveryResult;
import org.junit.jupiter.api.Test;

/** What an admin sees and changes of tips that are on: list, preview, test, pause, unsubscribe. */
class ManageTipsTest {

    private final TipsTalk talk = new TipsTalk();

    @Test
    void list_shows_every_channel_this_one_first() {
        assertThat(talk.reply("tips list")).contains("tips subscribe 09:00 Europe/Berlin weekdays");
        talk.reply(TipsTalk.channel("C2"), "tips subscribe 10 berlin");
        talk.reply("tips subscribe 9 berlin");
        talk.reply("tips pause");

        assertThat(talk.reply("tips list"))
                .containsSubsequence("2 subscriptions", "09:00", "this channel", "Paused", "10:00", "C2", "Next:");
    }

    @Test
    void unsubscribe_ends_the_only_one_of_a_channel_and_says_how_to_get_it_back() {
        talk.reply("tips subscribe 9 berlin weekends about fog late:2h look:short");
        Subscription was = talk.only();

        String said = talk.reply("tips unsubscribe");

        assertThat(talk.all()).isEmpty();
        assertThat(said).contains("Ended");
        String command = said.substring(said.indexOf("tips subscribe"));
        talk.reply(command);
        assertThat(talk.only())
                .usingRecursiveComparison()
                .ignoringFields("id", "seed")
                .isEqualTo(was);
    }

    @Test
    void pause_and_resume_say_what_holds_now() {
        talk.reply("tips subscribe 9 berlin");

        assertThat(talk.reply("tips pause")).contains("Paused");
        assertThat(talk.only().paused()).isTrue();
        assertThat(talk.reply("tips resume")).contains("Running", "Wed 25 Nov, 09:00");
        assertThat(talk.only().paused()).isFalse();
    }

    @Test
    void preview_shows_the_very_tip_that_is_posted_next() {
        talk.reply("tips subscribe 9 berlin");
        String preview = talk.reply("tips preview");

        talk.runAt("2026-11-25T08:00:00Z");

        String posted = talk.discord.posts().get(0).reply().plain();
        assertThat(preview.lines().filter(l -> l.startsWith("Tip number")))
                .hasSize(1)
                .allSatisfy(tip -> assertThat(posted).contains(tip));
        assertThat(talk.reply("tips history")).contains("Wed 25 Nov: posted on time open (https://chat.example/");
        assertThat(talk.reply("tips status")).contains("5 of 6 not yet seen here", "Thu 26 Nov, 09:00");
    }

    @Test
    void a_test_posts_now_each_time_as_another_message_and_counts_for_no_day() {
        talk.reply("tips subscribe 9 berlin");

        assertThat(talk.reply("tips test")).contains("It works", "Open it");
        talk.reply("tips test");

        assertThat(talk.discord.posts())
                .hasSize(2)
                .extracting(RecordingPlatform.Post::key)
                .doesNotHaveDuplicates();
        assertThat(talk.discord.posts().get(0).reply().plain()).contains("A test by an admin");
        assertThat(talk.discord.posts().get(0).key()).hasSizeLessThanOrEqualTo(25);
        assertThat(talk.reply("tips status")).contains("6 of 6 not yet seen here");
    }

    @Test
    void a_test_that_fails_says_what_to_do() {
        talk.reply("tips subscribe 9 berlin");
        talk.discord.refuses(DeliveryResult.Reason.NO_PERMISSION);

        assertThat(talk.reply("tips test")).contains("It doesn't work", "I may not post there", "50013", "invite me");
    }

    @Test
    void list_and_why_say_that_failures_paused_it() {
        talk.reply("tips subscribe 9 berlin");
        talk.discord.refuses(DeliveryResult.Reason.NO_PERMISSION);
        for (int day = 25; day < 29; day++) {
            talk.runAt("2026-11-%dT08:00:00Z".formatted(day));
        }

        assertThat(talk.reply("tips list")).contains("Paused, since 3 posts in a row failed");
        assertThat(talk.reply("tips status")).contains("Paused, since 3 posts in a row failed");
        assertThat(talk.reply("tips history")).contains("left out: paused after 3 failures in a row");
        assertThat(talk.reply("tips why today")).contains("paused after 3 failures in a row", "tips resume");
    }

    @Test
    void whoever_removed_the_bot_finds_it_running_when_it_is_back() {
        talk.reply("tips subscribe 9 berlin");
        talk.discord.refuses(DeliveryResult.Reason.NOT_INSTALLED);
        for (int day = 25; day < 31; day++) {
            talk.runAt("2026-11-%dT08:00:00Z".formatted(day));
        }

        assertThat(talk.discord.posts()).hasSize(6);
        assertThat(talk.only().paused()).isFalse();
    }
}
