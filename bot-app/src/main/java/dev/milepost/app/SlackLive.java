package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.app.config.Config;
import dev.milepost.app.web.Health.Status;
import dev.milepost.app.web.PublicServer;
import dev.milepost.app.web.WebResponse;
import dev.milepost.slack.Retries;
import dev.milepost.slack.SlackConnection;
import dev.milepost.slack.SlackEndpoint;
import dev.milepost.slack.SlackOptions;
import dev.milepost.slack.SlackSettings;
import dev.milepost.slack.SlackState;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Goes live on Slack as configured. */
final class SlackLive {

    /** Where Slack's events, commands and presses come in. */
    private static final String EVENTS = "/slack/events";

    private SlackLive() {}

    /**
     * Opens the public port where Slack needs one, then begins to reach Slack, and returns at once.
     *
     * @param clock the time as Slack has it, never a shifted one
     * @throws CannotStart if the port can't be opened
     */
    static Live start(Config config, String botToken, Clock clock, Milepost milepost, Running running) {
        SlackConnection connection = running.add(
                "Slack",
                new SlackConnection(
                        settings(config.slack(), botToken, clock), milepost, options(config.slack(), clock)));
        String address = connection
                .endpoint()
                .map(endpoint -> listen(config.http(), endpoint, running).url() + EVENTS.substring(1))
                .orElse("");
        connection.start();
        return new Live(() -> status(connection), address, connection.platform(), Renderers.slack());
    }

    /** Under which names the commands go there. */
    static SlackOptions options(Config.Slack config, Clock clock) {
        Config.CommandNames names = config.commands();
        return SlackOptions.forOwnApp()
                .withCommands(names.root(), Set.copyOf(names.shortForms()), names.prefix())
                .withClock(clock);
    }

    /** The address under which Slack reaches the public side; one to be filled in where nobody has said it. */
    static URI publicUrl(Config.Http config) {
        return config.publicUrl().orElse(URI.create("https://YOUR-HOST"));
    }

    private static SlackSettings settings(Config.Slack config, String botToken, Clock clock) {
        SlackSettings settings = config.transport() == Config.Transport.HTTP
                ? SlackSettings.http(botToken, config.signingSecret().orElseThrow())
                : SlackSettings.socketMode(botToken, config.appToken().orElseThrow());
        return config.apiUrl()
                .map(url -> settings.withApiUrl(url.toString()))
                .orElse(settings)
                .withTiming(Retries.DEFAULT, clock);
    }

    private static PublicServer listen(Config.Http http, SlackEndpoint endpoint, Running running) {
        try {
            return running.add(
                    "the public side", PublicServer.start(http.host(), http.port(), Map.of(EVENTS, (headers, body) -> {
                        SlackEndpoint.Answer answer = endpoint.answer(headers, body);
                        return new WebResponse(
                                answer.status(),
                                answer.contentType(),
                                answer.body().getBytes(StandardCharsets.UTF_8));
                    })));
        } catch (IOException e) {
            throw new CannotStart("http.port %d can't be opened on %s (%s): set another http.port or http.host"
                    .formatted(http.port(), http.host(), e.getMessage()));
        }
    }

    private static Status status(SlackConnection connection) {
        SlackState state = connection.state();
        boolean up = state.kind() == SlackState.Kind.UP;
        String known = connection
                .identity()
                .map(identity -> "Slack as %s in %s".formatted(identity.user(), identity.team()))
                .orElse("Slack, not known yet as whom");
        return new Status(up, up ? known : state.detail());
    }
}
