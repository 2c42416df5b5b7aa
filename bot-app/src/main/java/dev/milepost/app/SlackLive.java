package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.app.config.Config;
import dev.milepost.app.web.Health.Status;
import dev.milepost.app.web.PublicServer;
import dev.milepost.app.web.WebResponse;
import dev.milepost.slack.SlackConnection;
import dev.milepost.slack.SlackEndpoint;
import dev.milepost.slack.SlackInstallEndpoint;
import dev.milepost.slack.SlackInstalls;
import dev.milepost.slack.SlackOptions;
import dev.milepost.slack.SlackSettings;
import dev.milepost.slack.SlackState;
import dev.milepost.storage.Storage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes live on Slack as configured. */
final class SlackLive {

    private static final Logger LOG = LoggerFactory.getLogger(SlackLive.class);

    private SlackLive() {}

    /**
     * Opens the public port where Slack needs one, then begins to reach Slack, and returns at once.
     *
     * @param clock the time as Slack has it, never a shifted one
     * @throws CannotStart if the port can't be opened
     */
    static Live start(Config config, AmongNodes nodes, Clock clock, Milepost milepost, Running running) {
        SlackConnection connection = running.add(
                "Slack",
                new SlackConnection(
                        settings(config.slack(), clock),
                        milepost,
                        options(config.slack(), clock).withOnce(nodes.once()),
                        installs(config, nodes.storage())));
        String address = config.slack().overHttp()
                ? listen(config.http(), connection, running).url() + SlackEndpoint.PATH.substring(1)
                : "";
        if (config.slack().oauth().isPresent() && config.http().publicUrl().isEmpty()) {
            LOG.warn("http.public-url isn't set, which those who install the app need; milepost doctor says what for");
        }
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

    private static Optional<SlackInstalls> installs(Config config, Storage storage) {
        return config.slack()
                .oauth()
                .map(oauth -> new SlackInstalls(
                        oauth.clientId(),
                        oauth.clientSecret(),
                        config.slack().authorizeUrl().map(URI::toString).orElse(SlackInstalls.DEFAULT_AUTHORIZE_URL),
                        config.http().publicUrl(),
                        config.secretsKeys(),
                        storage.installations()));
    }

    private static SlackSettings settings(Config.Slack config, Clock clock) {
        String botToken = config.botToken().orElse("");
        SlackSettings settings = config.transport() == Config.Transport.HTTP
                ? SlackSettings.http(botToken, config.signingSecret().orElseThrow())
                : SlackSettings.socketMode(botToken, config.appToken().orElseThrow());
        return config.apiUrl()
                .map(url -> settings.withApiUrl(url.toString()))
                .orElse(settings)
                .withClock(clock);
    }

    private static PublicServer listen(Config.Http http, SlackConnection connection, Running running) {
        Map<String, PublicServer.Handler> posts = new HashMap<>();
        Map<String, PublicServer.Page> pages = new HashMap<>();
        connection
                .endpoint()
                .ifPresent(endpoint -> posts.put(SlackEndpoint.PATH, (headers, body) -> {
                    SlackEndpoint.Answer answer = endpoint.answer(headers, body);
                    return new WebResponse(
                            answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
                }));
        connection.installs().ifPresent(installs -> {
            pages.put(SlackInstallEndpoint.INSTALL, (query, headers) -> shown(installs.install(headers)));
            pages.put(SlackInstallEndpoint.REDIRECT, (query, headers) -> shown(installs.redirect(query, headers)));
        });
        try {
            return running.add("the public side", PublicServer.start(http.host(), http.port(), posts, pages));
        } catch (IOException e) {
            throw new CannotStart("http.port %d can't be opened on %s (%s): set another http.port or http.host"
                    .formatted(http.port(), http.host(), e.getMessage()));
        }
    }

    private static PublicServer.Shown shown(SlackInstallEndpoint.Answer answer) {
        return new PublicServer.Shown(answer.status(), answer.headers(), answer.body());
    }

    private static Status status(SlackConnection connection) {
        SlackState state = connection.state();
        boolean up = state.kind() == SlackState.Kind.UP;
        String known = connection
                .identity()
                .map(identity -> "Slack as %s in %s".formatted(identity.user(), identity.team()))
                .orElseGet(() ->
                        connection.installs().isPresent() ? "Slack " + state.detail() : "Slack, not known yet as whom");
        return new Status(up, up ? known : state.detail());
    }
}
