package dev.milepost.bench.bolt;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jetty.SlackAppServer;
import com.slack.api.bolt.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;

/** One command on Bolt for Java, as its documentation starts it; the answer is ready, so that it costs nothing to make. */
public final class Main {

    private Main() {}

    /** {@code PORT API_URL ANSWER_FILE}, the token and the secret in the environment as Bolt reads them. */
    public static void main(String[] args) throws Exception {
        String answer = Files.readString(Path.of(args[2]));
        SlackConfig slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(args[1]);
        App app = new App(AppConfig.builder().slack(Slack.getInstance(slack)).build());
        app.command(
                "/salary",
                (request, context) -> Response.builder()
                        .statusCode(200)
                        .contentType("application/json; charset=utf-8")
                        .body(answer)
                        .build());
        new SlackAppServer(app, "/slack/events", Integer.parseInt(args[0])).start();
    }
}
