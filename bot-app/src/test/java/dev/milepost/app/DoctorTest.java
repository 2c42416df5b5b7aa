package dev.milepost.app;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.milepost.app.config.Configuring;
import dev.milepost.app.terminal.ExitCode;
import dev.milepost.app.terminal.Printed;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SlackOptions;
import dev.milepost.slack.SlackScopes;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code doctor} against platforms on loopback. */
class DoctorTest {

    private static final String NEEDED =
            String.join(",", SlackScopes.bot(SlackOptions.forOwnApp()).keySet());

    @TempDir
    Path directory;

    FakeDiscord discord;
    FakeSlack slack;
    Configuring given;
    Printed printed = new Printed();
    Clock clock = Clock.systemUTC();

    @BeforeEach
    void open() {
        discord = FakeDiscord.open();
        slack = FakeSlack.start();
        given = new Configuring(directory)
                .variable("MILEPOST_ADMIN_PORT", "0")
                .variable("MILEPOST_DISCORD_API_URL", discord.apiUrl())
                .variable("MILEPOST_SLACK_API_URL", slack.apiUrl());
    }

    @AfterEach
    void close() {
        discord.close();
        slack.close();
    }

    private void scopes(String scopes) {
        slack.answer(
                "auth.test",
                FakeSlack.BOT_TOKEN,
                okJson("{\"ok\":true,\"user\":\"milepost\",\"team\":\"Careers\"}")
                        .withHeader("X-OAuth-Scopes", scopes)
                        .withHeader("Date", now()));
    }

    private static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Clock.systemUTC().instant().atZone(ZoneOffset.UTC));
    }

    private void onSlack(String bot) {
        given.variable("SLACK_BOT_TOKEN", bot).variable("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
    }

    private ExitCode run(String... args) {
        return new Program(printed.streams(), given.surroundings(), clock).run(List.of(args));
    }

    private Map<String, String> statuses() {
        JsonNode report = JsonMapper.shared().readTree(printed.out());
        return StreamSupport.stream(report.path("checks").spliterator(), false)
                .collect(Collectors.toMap(
                        c -> c.path("check").asString(), c -> c.path("status").asString(), (a, b) -> b));
    }

    @Test
    void all_in_order_is_said_with_exit_code_0() {
        scopes(NEEDED);
        onSlack(FakeSlack.BOT_TOKEN);
        given.variable("DISCORD_TOKEN", FakeDiscord.TOKEN);
        Storage.open(StorageConfig.sqlite(directory.resolve("milepost-data"))).close();

        assertThat(run("doctor")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out())
                .contains("44 facts", "milepost in Careers", "Discord token: known", "Socket Mode may be opened")
                .containsPattern("ok +database: SQLite at .*, tables of \\d{14}\n")
                .contains("not registered yet: ", "Start Milepost")
                .doesNotContain("error ", FakeDiscord.TOKEN, FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN);
    }

    @Test
    void over_http_it_says_how_many_connections_there_is_room_for() {
        scopes(NEEDED);
        given.variable("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN)
                .variable("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET)
                .variable("MILEPOST_HTTP_PORT", "0");

        run("doctor");

        assertThat(printed.out()).containsPattern("open files: room for (no more than )?[\\d,]+ connections");
    }

    @Test
    void an_install_page_without_its_public_address_is_warned_of() {
        given.variable("SLACK_CLIENT_ID", "1.2")
                .variable("SLACK_CLIENT_SECRET", "0f1e2d3c4b5a")
                .variable("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET)
                .variable("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN)
                .variable("MILEPOST_SECRETS_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

        run("doctor", "--json");
        assertThat(statuses()).containsEntry("Slack install page", "warning");

        printed = new Printed();
        given.variable("MILEPOST_HTTP_PUBLIC_URL", "https://bot.example.org");
        run("doctor", "--json");
        assertThat(statuses()).doesNotContainKey("Slack install page");
    }

    @Test
    void json_has_each_check_with_its_status_and_what_to_do() {
        scopes("commands,chat:write,reactions:read");
        onSlack(FakeSlack.BOT_TOKEN);
        given.variable("MILEPOST_CLOCK_OFFSET", "PT1H");

        assertThat(run("doctor", "--json")).isEqualTo(ExitCode.INVALID);
        assertThat(statuses())
                .containsEntry("Slack bot token", "ok")
                .containsEntry("database", "ok")
                .containsEntry("clock.offset", "warning")
                .containsEntry("Discord", "ok");
        assertThat(printed.out())
                .contains(
                        "missing: app_mentions:read",
                        "granted and not needed: reactions:read",
                        "milepost slack manifest")
                .contains("\"status\":\"error\"");
    }

    @Test
    void tokens_that_were_pasted_with_quotes_around_them_are_refused_with_the_reason() {
        onSlack("“xoxb-no-such-token”");
        given.variable("DISCORD_TOKEN", "“no.such.token”");

        assertThat(run("doctor")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.err())
                .contains("discord.token", "slack.bot-token", "without blanks or quotes around it")
                .doesNotContain("no.such.token", "xoxb-no-such-token");
    }

    @Test
    void wrong_tokens_are_errors_with_where_to_get_new_ones() {
        onSlack("xoxb-no-such-token");
        given.variable("DISCORD_TOKEN", "no.such.token");

        assertThat(run("doctor")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.out())
                .contains("Discord doesn't know it", "Reset Token", "Slack says invalid_auth", "OAuth & Permissions")
                .doesNotContain("no.such.token", "xoxb-no-such-token");
    }

    @Test
    void platforms_that_cannot_be_reached_are_errors() {
        onSlack(FakeSlack.BOT_TOKEN);
        given.variable("DISCORD_TOKEN", FakeDiscord.TOKEN);
        discord.close();
        slack.close();

        assertThat(run("doctor")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.out()).contains("discord.api-url", "slack.api-url", "can't be reached (ConnectException)");
    }

    @Test
    void a_language_model_is_looked_for_and_none_at_all_is_no_error() throws IOException {
        HttpServer model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.createContext("/v1/models", exchange -> {
            boolean known = "Bearer right".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{\"object\":\"list\",\"data\":[{\"id\":\"small\",\"object\":\"model\"}]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        model.start();
        String url = "http://127.0.0.1:%d/v1/".formatted(model.getAddress().getPort());
        given.variable("MILEPOST_ANSWERS_LLM_BASE_URL", url).variable("MILEPOST_ANSWERS_LLM_MODEL", "small");
        given.variable("MILEPOST_ANSWERS_LLM_API_KEY", "right");
        assertThat(run("doctor")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).containsPattern("ok +language model: small at " + url);
        given.variable("MILEPOST_ANSWERS_LLM_MODEL", "large");
        assertThat(run("doctor")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("doesn't list large");
        given.variable("MILEPOST_ANSWERS_LLM_API_KEY", "a-wrong-one");
        assertThat(run("doctor")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("answers.llm.api-key").doesNotContain("a-wrong-one");
        model.stop(0);
        assertThat(run("doctor")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("can't be reached (ConnectException); answers stay plain");
    }

    @Test
    void a_clock_that_is_wrong_is_found_by_the_platforms_own() {
        scopes(NEEDED);
        onSlack(FakeSlack.BOT_TOKEN);
        clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));

        assertThat(run("doctor", "--json")).isEqualTo(ExitCode.INVALID);
        assertThat(statuses()).containsEntry("clock", "error");
    }

    @Test
    void a_broken_pack_and_a_broken_database_are_errors() {
        given.variable("MILEPOST_CONTENT_PACKS", "nowhere");
        assertThat(run("doctor")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.out()).contains("milepost content check");
        given = new Configuring(directory).variable("MILEPOST_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(run("doctor")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.out()).contains("database: jdbc:postgresql://127.0.0.1:1/none", "user and password");
    }

    @Test
    void a_broken_pack_hides_nothing_else() {
        scopes("commands,chat:write");
        onSlack(FakeSlack.BOT_TOKEN);
        given.variable("DISCORD_TOKEN", FakeDiscord.TOKEN).variable("MILEPOST_CONTENT_PACKS", "nowhere");

        assertThat(run("doctor")).isEqualTo(ExitCode.INVALID);

        assertThat(printed.out())
                .contains("nowhere has ", "database: ", "Discord token: known; 1 shard advised", "missing: ")
                .doesNotContain("Discord commands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch.invalid", "192.0.2.1"})
    void a_host_that_cannot_be_listened_on_is_an_error(String host) {
        given.variable("MILEPOST_ADMIN_HOST", host);

        assertThat(run("doctor")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.out())
                .contains("admin.port: 0 can't be opened on " + host, "Set another admin.port or admin.host");
    }

    @Test
    void a_port_that_is_taken_is_warned_of() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            given.variable("MILEPOST_ADMIN_PORT", Integer.toString(other.getLocalPort()));

            assertThat(run("doctor")).isEqualTo(ExitCode.DONE);
            assertThat(printed.out()).contains("is taken (by a running Milepost?)");
        }
    }

    @Test
    void it_changes_nothing() {
        run("doctor");
        assertThat(directory).isEmptyDirectory();
    }
}
