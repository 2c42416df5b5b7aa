package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.ChannelRef;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.Failure;
import dev.milepost.tips.TipNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Daily tips on a Slack that fails, over sockets: nothing lost, nothing doubled. */
class TipFaultsTest {

    private final FakeSlack slack = FakeSlack.start();
    private final FakeChannels fake = slack.keepMessages();
    private final TipNode node = new TipNode(SlackPlatforms.on(slack, Clock.systemUTC()));
    private String tip = "";

    @BeforeEach
    void subscribe() {
        tip = node.subscribe("fault23456", channel(FakeSlack.TEAM, FakeChannels.OPEN));
    }

    @AfterEach
    void close() {
        node.close();
        slack.close();
    }

    private static ChannelRef channel(String team, String id) {
        return ChannelRef.channel("slack", team, id);
    }

    private void assertPostedOnce() {
        assertThat(node.state(tip)).isInstanceOf(DeliveryState.Posted.class);
        assertThat(fake.standing(FakeChannels.OPEN)).hasSize(1);
    }

    @Test
    void where_nothing_fails_a_tip_is_one_request() {
        for (int i = 1; i < 8; i++) {
            node.subscribe("cheap%06d".formatted(i), channel(FakeSlack.TEAM, FakeSlack.manyChannel(i)));
        }
        slack.forgetCalls();
        node.runAt(Duration.ZERO);

        assertThat(slack.requests()).hasSize(8).containsOnly("POST /api/chat.postMessage");
    }

    @Test
    void an_answer_lost_after_the_message_was_taken_makes_no_second_message() {
        fake.loseAnswers = true;
        node.runAt(Duration.ZERO);
        assertThat(node.state(tip)).isInstanceOf(DeliveryState.Unknown.class);
        fake.loseAnswers = false;
        node.runEachMinute(1, 5);

        assertPostedOnce();
    }

    @Test
    void a_process_that_dies_after_the_message_was_taken_and_is_back_at_once_makes_no_second_message() {
        fake.loseAnswers = true;
        node.dieAfterSending();
        fake.loseAnswers = false;
        node.runEachMinute(0, 5);

        assertPostedOnce();
    }

    @Test
    void nor_does_one_that_is_back_an_hour_later() {
        node.dieAfterSending().runEachMinute(60, 65);

        assertPostedOnce();
    }

    @Test
    void a_process_that_dies_before_it_sent_loses_nothing() {
        node.dieBeforeSending().runEachMinute(0, 5);

        assertPostedOnce();
    }

    @Test
    void where_the_channel_can_not_be_read_a_lost_answer_stays_unknown_and_single() {
        String open = node.subscribe("public3456", channel(FakeSlack.TEAM, FakeChannels.PUBLIC));
        fake.loseAnswers = true;
        node.runAt(Duration.ZERO);
        fake.loseAnswers = false;
        node.runEachMinute(1, 10);

        assertThat(node.state(open))
                .isInstanceOfSatisfying(
                        DeliveryState.Unknown.class, u -> assertThat(u.detail()).isEqualTo("not_in_channel"));
        assertThat(fake.standing(FakeChannels.PUBLIC)).hasSize(1);
    }

    @Test
    void ten_minutes_of_errors_pass_by() {
        fake.takeNothing = true;
        node.runEachMinute(0, 9);
        assertThat(fake.standing(FakeChannels.OPEN)).isEmpty();
        fake.takeNothing = false;
        node.runEachMinute(10, 30);

        assertPostedOnce();
    }

    @Test
    void a_slack_that_answers_too_late_has_taken_the_message_and_gets_no_second_one() {
        fake.latencyMillis = 2 * SlackPlatforms.PATIENCE_MILLIS;
        node.runAt(Duration.ZERO);
        assertThat(node.state(tip)).isInstanceOf(DeliveryState.Unknown.class);
        fake.latencyMillis = 0;
        node.runEachMinute(1, 5);

        assertPostedOnce();
    }

    @Test
    void connections_refused_lose_nothing_of_the_day() {
        slack.vanish();
        node.runEachMinute(0, 30);

        assertThat(node.state(tip))
                .isInstanceOfSatisfying(
                        DeliveryState.Due.class, d -> assertThat(d.reason()).isEqualTo(Failure.PLATFORM_DOWN));
    }

    @Test
    void a_storm_of_429_is_kept_to_and_not_fed() {
        fake.retryAfter = 300;
        for (int i = 0; i < 20; i++) {
            node.subscribe("storm%05d".formatted(i), channel(FakeSlack.TEAM, "C0STORM" + i));
        }
        String elsewhere = node.subscribe("else234567", channel("T0ELSE", FakeChannels.OPEN));
        node.runAt(Duration.ZERO);
        int asked = slack.calls("chat.postMessage").size();
        node.runEachMinute(1, 4);

        assertThat(asked).isLessThanOrEqualTo(4);
        assertThat(slack.calls("chat.postMessage")).hasSize(asked);
        for (String waiting : List.of(tip, elsewhere, "storm00007")) {
            assertThat(node.state(waiting)).isInstanceOfSatisfying(DeliveryState.Due.class, d -> {
                assertThat(d.reason()).isEqualTo(Failure.RATE_LIMITED);
                assertThat(d.again()).isAfter(TipNode.NINE.plus(Duration.ofMinutes(4)));
            });
        }
    }

    @Test
    void a_channel_that_refuses_holds_up_no_other() {
        String closed = node.subscribe("closed3456", channel(FakeSlack.TEAM, FakeChannels.CLOSED));
        node.runAt(Duration.ZERO);

        assertThat(node.state(closed))
                .isInstanceOfSatisfying(
                        DeliveryState.Failed.class, f -> assertThat(f.why()).isEqualTo(Failure.NO_PERMISSION));
        assertPostedOnce();
    }
}
