package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.Cut;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What happens to gateway sessions, and that questions are answered all the same. */
class GatewayFaultsTest {

    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private FakeDiscord discord;

    @BeforeEach
    void open() {
        discord = FakeDiscord.open();
    }

    @AfterEach
    void close() {
        assertThat(discord.complaints()).isEmpty();
        discord.close();
    }

    private static DiscordConnection connect(FakeDiscord discord) {
        return Bots.connect(discord, Bots.milepost(new EchoCommand("echo")), Bots.options());
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(20, TimeUnit.MILLISECONDS);
    }

    /** Asks something and waits until it is answered. */
    private static void assertAnswers(FakeDiscord discord) {
        ObjectNode question = DiscordEvents.slash("echo", Map.of("words", "still there"));
        discord.interaction(question);
        assertThat(discord.callback(question).words()).contains("still there");
    }

    @Test
    void a_session_comes_up_at_whichever_moment_the_connection_is_cut() {
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of(Cut.BEFORE_HELLO, Cut.AFTER_IDENTIFY, Cut.IN_READY, Cut.AFTER_READY)
                    .map(moment -> CompletableFuture.runAsync(() -> comesUp(moment), atOnce))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private static void comesUp(Cut moment) {
        try (FakeDiscord cut = FakeDiscord.open().cutAt(moment);
                DiscordConnection connection = connect(cut)) {
            assertAnswers(cut);
            assertThat(connection.counts().sessions().cut()).as("%s", moment).isEqualTo(1);
            assertThat(cut.complaints()).as("%s", moment).isEmpty();
        }
    }

    @Test
    void a_cut_at_a_heartbeat_is_resumed() {
        discord.heartbeatMillis(200);
        try (DiscordConnection connection = connect(discord)) {
            discord.cutAt(Cut.AT_HEARTBEAT);
            await().until(() -> !discord.gatewayReceived(RESUME).isEmpty());
            assertAnswers(discord);
            assertThat(connection.counts().sessions()).isEqualTo(new DiscordCounts.Sessions(1, 1, 0));
        }
    }

    @Test
    void a_connection_whose_heartbeats_nobody_answers_is_given_up_and_what_it_missed_is_answered() {
        discord.heartbeatMillis(200);
        try (DiscordConnection connection = connect(discord)) {
            discord.answersHeartbeats(false);
            await().until(() -> !discord.gatewayReceived(RESUME).isEmpty());
            discord.answersHeartbeats(true);
            assertAnswers(discord);
            assertThat(connection.counts().sessions().resumed()).isPositive();
        }
    }

    @Test
    void a_reconnect_that_discord_asks_for_loses_no_event() {
        try (DiscordConnection connection = connect(discord)) {
            ObjectNode meanwhile = DiscordEvents.slash("echo", Map.of("words", "meanwhile"));
            discord.askForReconnect();
            discord.interaction(meanwhile);
            assertThat(discord.callback(meanwhile).words()).contains("meanwhile");
            await().until(() -> connection.counts().sessions().resumed() == 1);
            assertThat(discord.gatewayReceived(IDENTIFY)).hasSize(1);
        }
    }

    @Test
    void a_session_that_is_invalid_for_the_moment_is_resumed() {
        try (DiscordConnection connection = connect(discord)) {
            discord.invalidate(true);
            await().until(() -> connection.counts().sessions().resumed() == 1);
            assertAnswers(discord);
            assertThat(discord.gatewayReceived(IDENTIFY)).hasSize(1);
        }
    }

    @Test
    void a_session_that_is_lost_begins_anew_at_the_pace_that_discord_allows_whatever_comes_between() {
        try (DiscordConnection connection = connect(discord)) {
            discord.refusesSessions(1);
            for (int i = 0; i < 5; i++) {
                discord.invalidate(false);
            }
            await().until(() -> discord.starts().size() == 3);
            Bots.awaitPhase(connection, DiscordState.Phase.CONNECTED);
            assertAnswers(discord);
            assertThat(connection.counts().sessions().lost()).isPositive();
            assertThat(gaps(discord.starts())).allSatisfy(gap -> assertThat(gap).isGreaterThan(4_900));
        }
    }

    @Test
    void shards_start_as_many_at_once_as_the_gateway_says() {
        discord.shards(4).concurrency(2);
        try (DiscordConnection connection = connect(discord)) {
            assertThat(connection.state().shards()).hasSize(4);
            for (int bucket = 0; bucket < 2; bucket++) {
                int number = bucket;
                List<Map.Entry<Integer, Long>> starts = discord.starts().stream()
                        .filter(s -> s.getKey() % 2 == number)
                        .toList();
                assertThat(starts).hasSize(2);
                assertThat(gaps(starts)).allSatisfy(gap -> assertThat(gap).isGreaterThan(4_900));
            }
        }
    }

    /** Milliseconds between one IDENTIFY and the next. */
    private static List<Long> gaps(List<Map.Entry<Integer, Long>> starts) {
        List<Long> times = starts.stream()
                .map(Map.Entry::getValue)
                .sorted(Comparator.naturalOrder())
                .toList();
        return IntStream.range(1, times.size())
                .mapToObj(i -> (times.get(i) - times.get(i - 1)) / 1_000_000)
                .toList();
    }

    @Test
    void where_no_starts_are_left_none_is_tried() {
        discord.startsLeft(0);
        try (DiscordConnection connection =
                DiscordConnection.start(Bots.address(discord), Bots.milepost(), Bots.options())) {
            await().until(() -> connection.state().detail().contains("session starts"));
            assertThat(discord.starts()).isEmpty();
            discord.startsLeft(1);
            Bots.awaitPhase(connection, DiscordState.Phase.CONNECTED);
        }
    }

    @Test
    void what_comes_twice_is_answered_once() {
        try (DiscordConnection connection = connect(discord)) {
            ObjectNode question = DiscordEvents.slash("echo", Map.of("words", "once"));
            discord.interaction(question);
            discord.repeat();
            discord.repeat();
            discord.message(DiscordEvents.directMessage("hello"));
            discord.repeat();
            await().until(() -> connection.counts().repeats() == 3);
            assertAnswers(discord);
            discord.callback(question);
            assertThat(discord.sent("POST /interactions/" + question.get("id").asString() + "/.*"))
                    .hasSize(1);
            assertThat(connection.counts().interactions().taken()).isEqualTo(2);
            assertThat(connection.counts().messages().taken()).isEqualTo(1);
        }
    }

    @Test
    void events_and_fields_that_nobody_knows_yet_disturb_nothing() {
        try (DiscordConnection connection = connect(discord)) {
            ObjectNode unknown = DiscordEvents.directMessage("from next year");
            discord.dispatch("SOMETHING_NEW", unknown);
            discord.interaction(DiscordEvents.slash("echo", Map.of()).put("type", 77));
            ObjectNode question = DiscordEvents.slash("echo", Map.of("words", "plain"));
            question.putObject("next_years").put("field", true);
            discord.interaction(question);
            assertThat(discord.callback(question).words()).contains("plain");
            assertThat(connection.state().isReady()).isTrue();
        }
    }

    @Test
    void closing_says_goodbye_with_1000() {
        connect(discord).close();
        await().until(() -> discord.goodbyes().contains(1000));
    }
}
