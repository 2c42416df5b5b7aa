package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.MEMBER;
import static dev.milepost.slack.SignedHttp.FORM;
import static dev.milepost.slack.SignedHttp.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackEndpointTest {

    private final HttpApp app = new HttpApp(TestBots.lighthouse());
    private String echo = "";

    @BeforeEach
    void writeNewCommand() {
        echo = SlackRequests.form(app.requests.command(MEMBER, "/echo", "grüße 日本 👩‍👩‍👧‍👦"));
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void a_signed_command_is_answered_in_the_acknowledgement() {
        HttpResponse<String> response = app.http.post(FORM, echo);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith(JSON));
        assertThat(response.body()).contains("grüße 日本 👩‍👩‍👧‍👦");
    }

    @Test
    void a_forged_signature_is_refused() {
        byte[] body = echo.getBytes(StandardCharsets.UTF_8);
        String now = app.http.timestamp(0);
        String forged = SignedHttp.sign("another secret", now, body);

        assertThat(app.http.send(FORM, now, forged, body).statusCode()).isEqualTo(401);
        assertThat(app.http.send(FORM, now, "", body).statusCode()).isEqualTo(401);
        assertThat(app.http.send(FORM, now, "v0=", body).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 3_600, 315_360_000})
    void a_stale_or_future_request_is_refused(long later) {
        byte[] body = echo.getBytes(StandardCharsets.UTF_8);
        String then = app.http.timestamp(later);

        assertThat(app.http
                        .send(FORM, then, SignedHttp.sign(FakeSlack.SIGNING_SECRET, then, body), body)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_truncated_body_is_refused() {
        byte[] body = echo.getBytes(StandardCharsets.UTF_8);
        String now = app.http.timestamp(0);
        String signature = SignedHttp.sign(FakeSlack.SIGNING_SECRET, now, body);
        byte[] half = Arrays.copyOf(body, body.length / 2);

        assertThat(app.http.send(FORM, now, signature, half).statusCode()).isEqualTo(401);
    }

    @Test
    void a_body_larger_than_a_megabyte_is_refused_unread() throws Exception {
        byte[] large = new byte[SlackEndpoint.MAX_BODY + 1];
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[64 << 20]);

        assertThat(app.http.send(FORM, app.http.timestamp(0), "v0=", large).statusCode())
                .isEqualTo(413);
        assertThat(app.connection
                        .endpoint()
                        .orElseThrow()
                        .answer(Map.of(), body)
                        .status())
                .isEqualTo(413);
        assertThat(body.available()).isGreaterThan(62 << 20);
    }

    @Test
    void a_chunked_body_is_read_as_any_other() {
        byte[] body = echo.getBytes(StandardCharsets.UTF_8);
        String now = app.http.timestamp(0);
        HttpRequest chunked = app.http
                .request(FORM, now, SignedHttp.sign(FakeSlack.SIGNING_SECRET, now, body))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        assertThat(app.http.send(chunked).body()).contains("grüße");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/xml"})
    void another_content_type_is_refused(String type) {
        assertThat(app.http.post(type, echo).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n"})
    void a_body_that_ends_in_a_line_break_is_verified_as_it_came(String end) {
        HttpResponse<String> response = app.http.post(FORM, echo + end);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("grüße");
    }

    @Test
    void line_breaks_inside_a_body_are_verified_as_they_came() {
        JsonObject event = app.requests.directMessage(MEMBER, "who cleans the lens and how?");
        String body = event.toString().replace(",\"type\"", ",\r\n  \"type\"") + "\r\n";

        assertThat(app.http.post(JSON, body).statusCode()).isEqualTo(200);
        assertThat(app.slack.awaitCalls("chat.postMessage", 1)).hasSize(1);
    }

    @Test
    void the_content_type_may_name_a_charset_and_headers_come_in_any_case() {
        assertThat(app.http.post(FORM + "; charset=utf-8", echo).body()).contains("grüße");
    }

    @Test
    void what_is_signed_but_not_readable_is_a_bad_request() {
        assertThat(app.http.post(JSON, "{\"type\":").statusCode()).isEqualTo(400);
        assertThat(app.http.post(JSON, "[1,2]").statusCode()).isEqualTo(400);
        assertThat(app.http.post(JSON, "").statusCode()).isEqualTo(400);
        assertThat(app.http.post(FORM, "payload=%7B").statusCode()).isEqualTo(400);
        assertThat(app.http.post(FORM, "payload=%zz").statusCode()).isEqualTo(400);
        assertThat(app.http
                        .post(
                                JSON,
                                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"},"
                                        + "\"authorizations\":[{\"team_id\":{\"id\":\"T1\"}}]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_window_whose_fields_are_of_another_kind_is_one_in_which_nothing_was_filled_in() {
        JsonObject view = new JsonObject();
        view.addProperty("type", "modal");
        view.addProperty("callback_id", "mp1:ask-form");
        view.addProperty("private_metadata", "");
        assertThat(app.http
                        .interaction(app.requests.submission(MEMBER, view, "{\"question\":[]}"))
                        .statusCode())
                .isEqualTo(200);
        app.slack.awaitCalls("chat.postMessage", 1);
        app.slack.forgetCalls();
    }

    @Test
    void kinds_that_nobody_knows_yet_are_taken_in_silence() {
        assertThat(app.http
                        .post(JSON, "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.http
                        .post(FORM, "payload=%7B%22type%22%3A%22unheard_of%22%7D")
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.http
                        .event(app.requests.event("{\"type\":\"unheard_of\"}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_url_is_verified_by_its_challenge() {
        String body = "{\"token\":\"x\",\"challenge\":\"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P\","
                + "\"type\":\"url_verification\"}";

        HttpResponse<String> response = app.http.post(JSON, body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
        assertThat(app.http
                        .send(JSON, app.http.timestamp(0), "v0=", body.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_certificate_check_is_received_signed_or_not() {
        byte[] check = "ssl_check=1&token=gIkuvaNzQIHg97ATvDxqgjtO".getBytes(StandardCharsets.UTF_8);

        assertThat(app.http.send(FORM, app.http.timestamp(0), "", check).statusCode())
                .isEqualTo(200);
        assertThat(app.http.post(FORM, "ssl_check=1&token=x").statusCode()).isEqualTo(200);
    }

    @Test
    void a_certificate_check_smuggles_no_command_past_the_signature() {
        byte[] smuggled = ("ssl_check=1&" + echo).getBytes(StandardCharsets.UTF_8);
        byte[] behind = (echo + "&ssl_check=1").getBytes(StandardCharsets.UTF_8);
        byte[] payload = "ssl_check=1&payload=%7B%7D".getBytes(StandardCharsets.UTF_8);

        for (byte[] body : new byte[][] {smuggled, behind, payload}) {
            HttpResponse<String> response = app.http.send(FORM, app.http.timestamp(0), "", body);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).doesNotContain("grüße");
        }
    }

    @Test
    void a_replayed_command_has_no_second_effect_and_the_same_answer() {
        String first = app.http.post(FORM, echo).body();
        assertThat(first).contains("grüße");

        HttpResponse<String> replay = app.http.post(FORM, echo);

        assertThat(replay.statusCode()).isEqualTo(200);
        assertThat(replay.body()).isEqualTo(first);
    }

    @Test
    void a_replayed_command_that_is_answered_later_is_answered_once() {
        String slow = SlackRequests.form(app.requests.command(MEMBER, "/milepost", "slow"));
        assertThat(app.http.post(FORM, slow).body()).isEmpty();
        assertThat(app.http.post(FORM, slow).body()).isEmpty();

        // Answers to one person in one place keep their order, so that a second one would stand before this.
        app.http.command(app.requests.command(MEMBER, "/milepost", "slow"));
        app.slack.awaitResponses(2);
        assertThat(app.slack.responseCounts().values()).containsOnly(1L);
    }
}
