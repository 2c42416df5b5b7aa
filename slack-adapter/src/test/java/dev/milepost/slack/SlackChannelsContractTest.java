package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.ChatPlatformContract;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Sighting;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.testing.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackChannelsContractTest extends ChatPlatformContract {

    private final HttpApp app = new HttpApp(TestBots.lighthouse());
    private final FakeChannels fake = app.slack.keepMessages();
    private final SettableClock clock = new SettableClock(Instant.now().toString());
    private ChatPlatform channels = app.connection.platform();

    @BeforeEach
    void open() {
        channels = SlackPlatforms.on(app.slack, clock);
    }

    @AfterEach
    void close() {
        app.close();
    }

    private static ChannelRef channel(String id) {
        return ChannelRef.channel("slack", FakeSlack.TEAM, id);
    }

    @Override
    protected ChatPlatform platform() {
        // A second a channel has gone by: no test is about the pace.
        clock.advance(Duration.ofSeconds(2));
        return channels;
    }

    @Override
    protected ChannelRef channel() {
        return channel(FakeChannels.OPEN);
    }

    @Override
    protected ChannelRef closed() {
        return channel(FakeChannels.CLOSED);
    }

    @Override
    protected ChannelRef unreadable() {
        return channel(FakeChannels.PUBLIC);
    }

    @Override
    protected UserRef person() {
        return new UserRef("slack", FakeSlack.TEAM, FakeSlack.ADMIN);
    }

    @Override
    protected int standing() {
        return fake.standing(FakeChannels.OPEN).size();
    }

    @Override
    protected DeliveryResult whileAnswersAreLost(Supplier<DeliveryResult> work) {
        fake.loseAnswers = true;
        try {
            return work.get();
        } finally {
            fake.loseAnswers = false;
        }
    }

    @Override
    protected DeliveryResult whileNothingArrives(Supplier<DeliveryResult> work) {
        fake.takeNothing = true;
        try {
            return work.get();
        } finally {
            fake.takeNothing = false;
        }
    }

    @Test
    void a_post_in_a_thread_is_looked_for_in_the_thread() {
        ChannelRef thread = new ChannelRef("slack", FakeSlack.TEAM, FakeChannels.OPEN, FakeChannels.THREAD);
        platform().post(thread, tip("thread3456-20261124"), "thread3456-20261124");

        assertThat(platform().find(thread, "thread3456-20261124", Duration.ofHours(1)))
                .isInstanceOf(Sighting.Found.class);
        assertThat(platform().find(channel(), "thread3456-20261124", Duration.ofHours(1)))
                .isEqualTo(new Sighting.NotThere());
    }

    @Test
    void names_each_scope_that_answers_want_and_a_tip_does_not() {
        assertThat(platform().checkAnswers(channel()))
                .isInstanceOfSatisfying(
                        ChannelCheck.Ready.class,
                        ready -> assertThat(ready.advised())
                                .extracting(ChannelCheck.Gap::name)
                                .contains("im:history", "app_mentions:read", "users:read", "files:write")
                                .doesNotContain("chat:write", "channels:history", "groups:history"));
        assertThat(platform().check(channel())).isEqualTo(new ChannelCheck.Ready(List.of()));
    }

    @Test
    void a_private_channel_that_does_not_show_itself_wants_an_invitation() {
        assertThat(platform().check(channel("C0SECRET")).toString()).contains("An invitation");
    }

    @Test
    void reading_waits_for_as_long_as_slack_asks_and_an_unread_channel_never_counts_as_empty() {
        fake.retryReadingAfter = 60;
        assertThat(platform().find(channel(), "read234567-20261124", Duration.ofHours(1)))
                .isEqualTo(new Sighting.NotReadable("ratelimited"));
        fake.retryReadingAfter = 0;
        int asked = app.slack.calls("conversations.history").size();

        assertThat(platform().find(channel(), "read234567-20261124", Duration.ofHours(1)))
                .isInstanceOf(Sighting.NotReadable.class);
        assertThat(app.slack.calls("conversations.history")).hasSize(asked);
        clock.advance(Duration.ofSeconds(60));
        assertThat(platform().find(channel(), "read234567-20261124", Duration.ofHours(1)))
                .isEqualTo(new Sighting.NotThere());
    }

    @Test
    void a_slack_that_refuses_connections_took_nothing() {
        app.slack.vanish();

        assertThat(platform().post(channel(), tip("down"), "down"))
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(DeliveryResult.Reason.PLATFORM_DOWN));
        assertThat(platform().find(channel(), "down", Duration.ofHours(1))).isInstanceOf(Sighting.NotReadable.class);
    }

    @Test
    void the_rest_of_a_long_post_keeps_slacks_pace_and_comes_when_slack_takes_it() {
        ChatPlatform inTime = SlackPlatforms.on(app.slack, Clock.systemUTC());
        fake.limitOnceAt = 1;
        long begun = System.nanoTime();
        Reply twoMessages = new Reply(IntStream.range(0, 60)
                .<Block>mapToObj(i -> new Block.Heading("Heading " + i))
                .toList());

        assertThat(inTime.post(channel(), twoMessages, "long234567-20261124"))
                .isInstanceOf(DeliveryResult.Posted.class);
        assertThat(fake.standing(FakeChannels.OPEN)).hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void a_scope_without_which_a_channel_can_not_be_looked_at_is_named() {
        app.slack.answerOnce(
                "conversations.info",
                WireMock.okJson("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"channels:read\"}"));

        assertThat(platform().check(channel()))
                .isEqualTo(new ChannelCheck.NotKnown("the app lacks the scope channels:read"));
    }
}
