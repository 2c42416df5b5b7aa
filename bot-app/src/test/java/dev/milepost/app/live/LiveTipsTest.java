package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.Sent;
import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SlackRequests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Daily tips by the real program, whose clock goes ahead. */
class LiveTipsTest {

    private static final Duration AHEAD = Duration.ofHours(2);

    /** Tips come on the minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String POSTED = "POST .*/channels/" + DiscordEvents.CHANNEL + "/messages";

    @TempDir
    Path directory;

    @RegisterExtension
    final Platforms platforms = new Platforms();

    private Map<String, String> onBoth() {
        Map<String, String> variables = platforms.onDiscord();
        variables.putAll(platforms.bySocket());
        return variables;
    }

    @Test
    void an_admin_subscribes_a_channel_on_each_platform_and_each_gets_its_tip_at_its_local_time() {
        Map<String, String> variables = onBoth();
        Duration offset = aheadTowardsTheEndOfAMinute();
        variables.put("MILEPOST_CLOCK_OFFSET", offset.toString());
        try (RunningProgram program = RunningProgram.start(directory, variables).awaitReady()) {
            String soon = soonInBerlin(offset);
            ObjectNode subscribe =
                    DiscordEvents.slashByAdmin("tips", "subscribe", Map.of("time", soon, "zone", "Europe/Berlin"));
            platforms.discord().interaction(subscribe);
            platforms.discord().callback(subscribe);
            onSlack(FakeSlack.ADMIN, "tips subscribe " + soon + " Europe/Berlin");

            await().atMost(PATIENCE)
                    .until(() -> platforms.discord().sent().stream().anyMatch(LiveTipsTest::isPost));
            await().atMost(PATIENCE)
                    .until(() -> !platforms.slack().calls("chat.postMessage").isEmpty());
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
        Map<String, String> variables = onBoth();
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

    private static boolean isPost(Sent request) {
        return (request.method() + " " + request.path()).matches(POSTED);
    }

    /** Until it is ready for a tip on the next minute, the program has 25 seconds. */
    private static Duration aheadTowardsTheEndOfAMinute() {
        Instant now = Clock.systemUTC().instant();
        return Duration.between(
                now, now.plus(AHEAD).truncatedTo(ChronoUnit.MINUTES).plusSeconds(35));
    }

    /** A minute that begins in ten seconds or more, by the program's clock. */
    private static String soonInBerlin(Duration offset) {
        return ZonedDateTime.now(Clock.systemUTC())
                .plus(offset)
                .plusSeconds(70)
                .withZoneSameInstant(ZoneId.of("Europe/Berlin"))
                .format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
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
