package dev.milepost.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.TipNode;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tips where posting isn't all: announcements, which are published, and forums, in which each begins a thread. */
class SecondStepsTest {

    private final FakeDiscord discord = FakeDiscord.open();
    private final DiscordConnection connection = Bots.connect(discord, Bots.milepost(), Bots.options());
    private final TipNode node = new TipNode(connection.platform());

    @AfterEach
    void close() {
        node.close();
        connection.close();
        assertThat(discord.complaints()).isEmpty();
        discord.close();
    }

    private String subscribe(String id, String channel) {
        return node.subscribe(id, ChannelRef.channel("discord", DiscordEvents.GUILD, channel));
    }

    private int published() {
        return discord.published(DiscordEvents.ANNOUNCEMENTS).size();
    }

    private void assertPosted(String tip) {
        assertThat(node.state(tip))
                .isInstanceOfSatisfying(
                        DeliveryState.Posted.class,
                        posted -> assertThat(posted.unpublished()).isEmpty());
    }

    @Test
    void a_tip_in_an_announcement_channel_is_posted_and_then_published() {
        String tip = subscribe("news234567", DiscordEvents.ANNOUNCEMENTS);
        node.runAt(Duration.ZERO);

        assertPosted(tip);
        assertThat(discord.messages(DiscordEvents.ANNOUNCEMENTS)).hasSize(1);
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void of_more_than_discord_publishes_in_an_hour_the_rest_stands_and_is_published_later() {
        for (int i = 0; i < 11; i++) {
            subscribe("many%06d".formatted(i), DiscordEvents.ANNOUNCEMENTS);
        }
        node.runAt(Duration.ZERO);

        assertThat(discord.messages(DiscordEvents.ANNOUNCEMENTS)).hasSize(11);
        assertThat(published()).isEqualTo(10);
        assertThat(IntStream.range(0, 11)
                        .mapToObj(i -> node.state("many%06d".formatted(i)))
                        .filter(DeliveryState.Publishing.class::isInstance))
                .hasSize(1);
    }

    @Test
    void a_process_that_dies_before_it_published_publishes_once_when_it_is_back() {
        String tip = subscribe("dies234567", DiscordEvents.ANNOUNCEMENTS);
        node.dieAfterSending();
        assertThat(published()).isZero();
        discord.forgetNonces();
        node.runEachMinute(0, 5);

        assertPosted(tip);
        assertThat(discord.messages(DiscordEvents.ANNOUNCEMENTS)).hasSize(1);
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void a_tip_in_a_forum_begins_a_thread_named_by_what_it_says_with_the_tag_that_is_wanted() {
        String tip = subscribe("forum23456", DiscordEvents.FORUM);
        assertThat(connection.platform().check(ChannelRef.channel("discord", DiscordEvents.GUILD, DiscordEvents.FORUM)))
                .isInstanceOf(ChannelCheck.Ready.class);
        node.runAt(Duration.ZERO);

        assertPosted(tip);
        Sent begun = discord.sent("POST /channels/" + DiscordEvents.FORUM + "/threads")
                .getFirst();
        assertThat(begun.body().get("name").asString()).isNotBlank();
        assertThat(begun.words()).contains(begun.body().get("name").asString());
        assertThat(begun.body().get("applied_tags").toString()).contains(DiscordEvents.TAG);
    }

    @Test
    void a_forum_whose_tags_changed_since_it_was_asked_about_is_asked_about_again_and_gets_its_tip() {
        String tip = subscribe("forum23456", DiscordEvents.FORUM);
        discord.rest()
                .stubFor(post(urlPathMatching(".*/channels/" + DiscordEvents.FORUM + "/threads"))
                        .atPriority(1)
                        .inScenario("tags")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("asked anew")
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withBody("{\"code\":50035,\"message\":\"Invalid Form Body\"}")));
        node.runAt(Duration.ZERO);

        assertPosted(tip);
        assertThat(discord.sent("GET /channels/" + DiscordEvents.FORUM)).hasSize(2);
    }

    @Test
    void a_thread_whose_answer_got_lost_is_found_and_not_begun_again() {
        String tip = subscribe("forum23456", DiscordEvents.FORUM);
        discord.losesAnswers(true);
        node.runAt(Duration.ZERO);
        assertThat(node.state(tip)).isInstanceOf(DeliveryState.Unknown.class);
        discord.losesAnswers(false);
        node.runEachMinute(1, 5);

        assertPosted(tip);
        assertThat(discord.sent("POST /channels/" + DiscordEvents.FORUM + "/threads"))
                .hasSize(1);
    }

    @Test
    void a_process_that_dies_before_it_began_the_thread_loses_nothing() {
        String tip = subscribe("forum23456", DiscordEvents.FORUM);
        node.dieBeforeSending();
        node.runEachMinute(0, 5);

        assertPosted(tip);
        assertThat(discord.sent("POST /channels/" + DiscordEvents.FORUM + "/threads"))
                .hasSize(1);
    }
}
