package dev.milepost.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ConnectionTest {

    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int DIRECT_MESSAGES = 1 << 12;
    private static final int GUILDS = 1;
    private static final String ELSEWHERE = "wss://gateway.discord.gg/";

    private FakeDiscord discord;

    @BeforeEach
    void open() {
        discord = FakeDiscord.open();
    }

    @AfterEach
    void close() {
        discord.close();
    }

    @Test
    void only_unprivileged_intents_are_asked_for_and_the_status_goes_with_them() {
        try (DiscordConnection connection = Bots.connect(discord, Bots.milepost(), Bots.options())) {
            JsonNode identify = discord.gatewayReceived(IDENTIFY).getFirst().get("d");
            assertThat(identify.get("intents").asInt() & ~GUILDS).isEqualTo(GUILD_MESSAGES | DIRECT_MESSAGES);
            assertThat(identify.get("presence").toString()).contains("/help");
            assertThat(connection.state().account()).isEqualTo("milepost");
            assertThat(connection.state().shards()).hasSize(1);
        }
    }

    @Test
    void a_wrong_token_is_said_clearly_and_without_the_token() {
        DiscordAddress address = new DiscordAddress(
                "wrong", Optional.of(discord.apiUrl()), Optional.of(discord.gatewayUrl()), Optional.empty());
        try (DiscordConnection connection = DiscordConnection.start(address, Bots.milepost(), Bots.options())) {
            Bots.awaitPhase(connection, DiscordState.Phase.REFUSED);
            assertThat(connection.state().detail()).contains("token").doesNotContain("wrong");
            assertThat(connection.state().isReady()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"“OTAwMDAw.fake.token-of-a-test”", "OTAwMDAw.fake.token\n", " ", ""})
    void a_token_that_no_request_could_carry_is_said_clearly(String token) {
        DiscordAddress address = new DiscordAddress(
                token, Optional.of(discord.apiUrl()), Optional.of(discord.gatewayUrl()), Optional.empty());
        try (DiscordConnection connection = DiscordConnection.start(address, Bots.milepost(), Bots.options())) {
            Bots.awaitPhase(connection, DiscordState.Phase.REFUSED);
            assertThat(connection.state().detail()).contains("doesn't know this token");
        }
    }

    @Test
    void a_token_that_only_the_gateway_refuses_is_said_clearly() {
        // As at a real start, where it is refused before anything is registered: JDA waits for requests under way.
        DiscordOptions quiet = Bots.options().withRegistration(false);
        try (DiscordConnection connection = Bots.connect(discord, Bots.milepost(), quiet)) {
            discord.cut(4004);
            Bots.awaitPhase(connection, DiscordState.Phase.REFUSED);
            assertThat(connection.state().detail()).contains("token");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".*/gateway/bot", ".*/users/@me"})
    void a_discord_that_is_down_is_tried_again_until_it_is_there(String path) {
        StubMapping down = discord.rest()
                .stubFor(get(urlPathMatching(path))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(503)));
        try (DiscordConnection connection =
                DiscordConnection.start(Bots.address(discord), Bots.milepost(), Bots.options())) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> connection.state().detail().startsWith("Discord can't be reached: HTTP 503"));
            assertThat(connection.state().phase()).isEqualTo(DiscordState.Phase.CONNECTING);
            discord.rest().removeStub(down);
            Bots.awaitPhase(connection, DiscordState.Phase.CONNECTED);
        }
    }

    @Test
    void who_asks_too_often_hears_how_long_not_to_ask() {
        discord.rest()
                .stubFor(get(urlPathMatching(".*/gateway/bot"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "70.5")));
        assertThat(GatewayAdvice.ask(new OkHttpClient(), discord.apiUrl(), FakeDiscord.TOKEN))
                .isEqualTo(new GatewayAdvice.Down("HTTP 429", Duration.ofSeconds(71)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_cut_is_resumed_at_the_same_gateway_and_what_was_missed_is_answered(boolean configured) {
        discord.resumingAt(ELSEWHERE);
        if (configured) {
            discord.advertising(ELSEWHERE);
        }
        DiscordAddress address = new DiscordAddress(
                FakeDiscord.TOKEN,
                Optional.of(discord.apiUrl()),
                Optional.of(discord.gatewayUrl()).filter(url -> configured),
                Optional.empty());
        try (DiscordConnection connection =
                DiscordConnection.start(address, Bots.milepost(new EchoCommand("echo")), Bots.options())) {
            Bots.awaitPhase(connection, DiscordState.Phase.CONNECTED);
            ObjectNode missed = DiscordEvents.slash("echo", Map.of("words", "missed"));
            discord.cut(4000);
            discord.interaction(missed);
            assertThat(discord.callback(missed).words()).contains("missed");
            assertThat(discord.gatewayReceived(RESUME)).hasSize(1);
            Bots.awaitPhase(connection, DiscordState.Phase.CONNECTED);
        }
    }

    @Test
    void a_range_of_shards_is_kept_and_no_others() {
        DiscordAddress address = new DiscordAddress(
                FakeDiscord.TOKEN,
                Optional.of(discord.apiUrl()),
                Optional.of(discord.gatewayUrl()),
                ShardRange.parse("1-2/16"));
        try (DiscordConnection connection = DiscordConnection.start(address, Bots.milepost(), Bots.options())) {
            Bots.awaitPhase(connection, DiscordState.Phase.CONNECTED);
            assertThat(discord.gatewayReceived(IDENTIFY).stream()
                            .map(i -> i.get("d").get("shard").toString()))
                    .containsExactlyInAnyOrder("[1,16]", "[2,16]");
        }
    }

    @Test
    void closing_says_goodbye_and_leaves_no_thread() {
        DiscordConnection connection = Bots.connect(discord, Bots.milepost(), Bots.options());
        connection.close();
        assertThat(connection.state().phase()).isEqualTo(DiscordState.Phase.CLOSED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(t -> t.isAlive() && t.getName().startsWith("JDA")));
    }
}
