package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.Sent;
import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SlackRequests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Daily tips by the real program, whose clock is set so that it is soon nine in Berlin. */
class LiveTipsTest {

    private static final Duration SOON = Duration.ofSeconds(12);
    private static final String POSTED = "POST .*/channels/" + DiscordEvents.CHANNEL + "/messages";

    @TempDir
    Path directory;

    @RegisterExtension
    final Platforms platforms = new Platforms();

    /** A summer's day on which it is nine in Berlin {@link #SOON} from now. */
    private Map<String, String> beforeNine() {
        Map<String, String> variables = platforms.onDiscord();
        variables.putAll(platforms.bySocket());
        variables.putAll(platforms.clockAt(Instant.parse("2027-07-01T07:00:00Z").minus(SOON)));
        return variables;
    }

    @Test
    void an_admin_subscribes_a_channel_on_each_platform_and_each_gets_its_tip_at_its_local_time() {
        try (RunningProgram program =
                RunningProgram.start(directory, beforeNine()).awaitReady()) {
            ObjectNode subscribe =
                    DiscordEvents.slashByAdmin("tips", "subscribe", Map.of("time", "09:00", "zone", "Europe/Berlin"));
            platforms.discord().interaction(subscribe);
            platforms.discord().callback(subscribe);
            onSlack(FakeSlack.ADMIN, "tips subscribe 09:00 Europe/Berlin");

            Sent tip = platforms.discord().await(POSTED);
            assertThat(tip.body().get("enforce_nonce").asBoolean()).isTrue();
            assertThat(tip.words()).contains("Try this today");
            assertThat(platforms
                            .slack()
                            .awaitCalls("chat.postMessage", 1)
                            .get(0)
                            .toString())
                    .contains("Try this today", SlackRequests.CHANNEL, "metadata");
            assertThat(platforms.discord().complaints()).isEmpty();
            assertThat(program.isAlive()).isTrue();
        }
    }

    @Test
    void what_was_subscribed_is_there_after_a_restart_until_it_is_unsubscribed() {
        Map<String, String> variables = beforeNine();
        variables.remove("MILEPOST_CLOCK_OFFSET");
        try (RunningProgram program = RunningProgram.start(directory, variables).awaitReady()) {
            onSlack(FakeSlack.ADMIN, "tips subscribe 21:30 new york weekdays");
            assertThat(platforms.slack().awaitResponses(1).get(0).toString()).contains("21:30", "New_York");
            assertThat(program.isAlive()).isTrue();
        }
        platforms.slack().forgetCalls();
        try (RunningProgram program = RunningProgram.start(directory, variables).awaitReady()) {
            onSlack(FakeSlack.ADMIN, "tips list");
            assertThat(platforms.slack().awaitResponses(1).get(0).toString()).contains("21:30", "New_York");
            onSlack(FakeSlack.MEMBER, "tips unsubscribe");
            assertThat(platforms.slack().awaitResponses(2).get(1).toString()).containsIgnoringCase("admin");
            onSlack(FakeSlack.ADMIN, "tips unsubscribe");
            platforms.slack().awaitResponses(3);
            onSlack(FakeSlack.ADMIN, "tips list");
            assertThat(platforms.slack().awaitResponses(4).get(3).toString()).doesNotContain("New_York");
            assertThat(program.isAlive()).isTrue();
        }
    }

    private void onSlack(String user, String words) {
        platforms
                .slack()
                .sockets()
                .sendAndAwait(
                        "slash_commands",
                        SlackRequests.json(new SlackRequests(platforms.slack()).command(user, "/milepost", words)));
    }
}
