package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.DeliveryResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code tips why}. */
class ExplainDayTest {

    private final TipsTalk talk = new TipsTalk();

    @Test
    void why_explains_days_behind_and_ahead() {
        talk.reply("tips subscribe 9 berlin weekdays");
        talk.runAt("2026-11-25T08:00:00Z");

        assertThat(talk.reply("tips why today"))
                .contains("Wed 25 Nov", "Due: Wed 25 Nov, 09:00", "posted on time", "Tip: t-", "m-");
        assertThat(talk.reply("tips why today"))
                .contains("Tip: " + tipOf(talk.discord.posts().get(0).key()) + ",");
        assertThat(talk.reply("tips why")).contains("posted on time");
        assertThat(talk.option("why", "date", "yesterday")).contains("it was subscribed later");
        assertThat(talk.reply("tips why tomorrow")).contains("It is ahead. As things stand, its tip is t-");
        assertThat(talk.reply("tips why 2026-11-27"))
                .contains("its tip is t-")
                .doesNotContain(ahead("tips why tomorrow"));
        assertThat(talk.reply("tips why sunday")).contains("No tip: they come on weekdays");
        assertThat(talk.reply("tips why 2026-11-25 " + talk.only().id().substring(0, 5)))
                .contains("posted on time");
    }

    private String tipOf(String key) {
        return talk.stores.deliveries().history(talk.only().id(), 9).stream()
                .filter(d -> d.key().equals(key))
                .map(d -> d.state().tip())
                .findFirst()
                .orElseThrow();
    }

    private String ahead(String line) {
        String said = talk.reply(line);
        return said.substring(said.indexOf("its tip is "));
    }

    @Test
    void why_says_of_a_failure_what_mends_it_and_of_one_that_passed_that_it_was_tried() {
        talk.reply("tips subscribe 9 berlin");
        talk.discord.refuses(DeliveryResult.Reason.CHANNEL_GONE);
        talk.runAt("2026-11-25T08:00:00Z");
        assertThat(talk.reply("tips why today"))
                .contains("failed: the channel is gone or archived (50013)", "Bring the channel back");

        talk.discord.refuses(DeliveryResult.Reason.PLATFORM_DOWN);
        talk.runAt("2026-11-26T08:00:00Z");
        assertThat(talk.reply("tips why today"))
                .contains("not yet; the platform could not be reached. Tried once, next try", "I try again");
        talk.runAt("2026-11-26T08:01:00Z");
        assertThat(talk.reply("tips why today")).contains("Tried 2 times, next try Thu 26 Nov, 09:03");
        talk.runAt("2026-11-26T16:00:00Z");
        assertThat(talk.reply("tips why today"))
                .contains("failed: the platform could not be reached", "I tried until")
                .doesNotContain("(until");
    }

    @Test
    void why_says_of_an_outcome_that_was_not_learnt_whether_it_is_still_looked_for() {
        talk.reply("tips subscribe 9 berlin");
        talk.discord.answers(post -> new DeliveryResult.Unknown("connection cut"));
        talk.runAt("2026-11-25T08:00:00Z");
        assertThat(talk.reply("tips why today"))
                .contains("the outcome not learnt yet", "What was in the way: connection cut", "counts as posted");

        talk.runAt("2026-11-25T15:00:00Z");
        assertThat(talk.reply("tips why today"))
                .contains("the outcome never learnt", "Let me read the message history");
    }

    @Test
    void why_says_of_a_missed_day_how_long_it_can_wait_where_it_could_be_longer() {
        talk.reply("tips subscribe 9 berlin");
        talk.reply("tips subscribe 10 berlin late:12h");
        talk.runAt("2026-11-26T05:00:00Z");

        List<String> ids = talk.all().stream().map(Subscription::id).toList();
        List<String> said =
                ids.stream().map(id -> talk.reply("tips why yesterday " + id)).toList();
        assertThat(said).allMatch(s -> s.contains("I was back too late for it."));
        assertThat(said).filteredOn(s -> s.contains("late:12h is the longest")).hasSize(1);
    }

    @Test
    void why_says_of_a_post_that_it_is_still_to_be_published() {
        talk.reply("tips subscribe 9 berlin");
        talk.discord.answers(post -> new DeliveryResult.Posted("m-1", "", true));
        talk.discord.publishes(() -> new DeliveryResult.Refused(DeliveryResult.Reason.RATE_LIMITED, "429"));
        talk.runAt("2026-11-25T08:00:00Z");

        assertThat(talk.reply("tips why today"))
                .contains("to be published to those who follow the channel, next try Wed 25 Nov, 09:01", "message m-1");
    }
}
