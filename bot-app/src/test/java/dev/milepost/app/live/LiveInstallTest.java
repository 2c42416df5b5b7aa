package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SignedHttp;
import dev.milepost.slack.SlackRequests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program as an app that workspaces install by themselves: it remembers them when it starts anew. */
class LiveInstallTest {

    private static final String GRANTED = """
        {"ok":true,"access_token":"%s","token_type":"bot","scope":"commands","bot_user_id":"%s","app_id":"A0MILEPOST",
         "team":{"name":"Careers","id":"%s"},"enterprise":null,"authed_user":{"id":"U0ADMIN"},
         "is_enterprise_install":false}\
        """.formatted(FakeSlack.BOT_TOKEN, FakeSlack.BOT_USER, FakeSlack.TEAM);

    @TempDir
    Path directory;

    private final HttpClient browser = HttpClient.newHttpClient();

    private static Map<String, String> variables(FakeSlack slack) {
        Map<String, String> variables = new HashMap<>();
        variables.put("SLACK_CLIENT_ID", "1.2");
        variables.put("SLACK_CLIENT_SECRET", "0f1e2d3c4b5a");
        variables.put("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
        variables.put("MILEPOST_SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        variables.put("MILEPOST_SLACK_API_URL", slack.apiUrl());
        variables.put("MILEPOST_SLACK_AUTHORIZE_URL", "http://127.0.0.1:9/oauth/v2/authorize");
        return variables;
    }

    @Test
    void a_workspace_installs_it_and_is_answered_then_and_after_a_restart_and_until_it_removes_it() throws Exception {
        try (FakeSlack slack = FakeSlack.start()) {
            slack.answerAnybody("oauth.v2.access", GRANTED);
            SlackRequests requests = new SlackRequests(slack);
            try (RunningProgram program = RunningProgram.start(directory, variables(slack))) {
                assertThat(program.awaitLine("Milepost is ready")).contains("Slack in 0 workspaces");
                install(URI.create(program.slackUrl()));
                assertThat(salary(program, requests)).contains("$120,000 – $150,000");
                assertThat(program.log()).doesNotContain(FakeSlack.BOT_TOKEN, "0f1e2d3c4b5a", "1234.5678");
            }
            try (RunningProgram program = RunningProgram.start(directory, variables(slack))) {
                assertThat(program.awaitLine("Milepost is ready")).contains("Slack in 1 workspace");
                assertThat(salary(program, requests)).contains("$120,000 – $150,000");
                com.google.gson.JsonObject gone = requests.event("{\"type\":\"app_uninstalled\"}");
                gone.addProperty("event_time", Clock.systemUTC().instant().getEpochSecond() + 1);
                http(program).event(gone);
                assertThat(salary(program, requests)).contains("not installed");
            }
        }
    }

    private static SignedHttp http(RunningProgram program) {
        return new SignedHttp(URI.create(program.slackUrl()), Clock.systemUTC());
    }

    private static String salary(RunningProgram program, SlackRequests requests) {
        return http(program)
                .command(requests.command(FakeSlack.MEMBER, "/salary", "mid"))
                .body();
    }

    private void install(URI program) throws Exception {
        HttpResponse<String> began = get(program.resolve("/slack/install"), "");
        assertThat(began.statusCode()).isEqualTo(302);
        String location = began.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("http://127.0.0.1:9/oauth/v2/authorize?");
        String state = location.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        String cookie = began.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        HttpResponse<String> ended =
                get(program.resolve("/slack/oauth_redirect?code=1234.5678&state=" + state), cookie);
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).contains("Milepost is in Careers");
    }

    private HttpResponse<String> get(URI address, String cookie) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address).header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    }
}
