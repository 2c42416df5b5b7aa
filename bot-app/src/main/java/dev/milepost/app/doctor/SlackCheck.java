package dev.milepost.app.doctor;

import dev.milepost.app.config.Config;
import dev.milepost.slack.SlackEndpoint;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Slack: its address, the tokens, the scopes, and how its requests come in. */
final class SlackCheck {

    private static final String API = "https://slack.com/api/";

    private final Web web;
    private final Config.Slack config;
    private final Optional<URI> publicUrl;
    private final URI api;
    private final List<String> needed;
    private final ClockCheck clock;
    private final List<Finding> findings = new ArrayList<>();

    /** @param needed the scopes that the manifest asks for */
    SlackCheck(Web web, Config config, List<String> needed, ClockCheck clock) {
        this.web = web;
        this.config = config.slack();
        this.publicUrl = config.http().publicUrl();
        this.api = this.config.apiUrl().orElse(URI.create(API));
        this.needed = needed;
        this.clock = clock;
    }

    List<Finding> run() {
        try {
            config.botToken().ifPresent(this::bot);
            if (config.oauth().isPresent() && publicUrl.isEmpty()) {
                findings.add(wayBackUnknown());
            }
            switch (config.transport()) {
                case SOCKET -> config.appToken().ifPresent(this::socket);
                case HTTP -> http();
                case OFF -> {}
            }
        } catch (Unreachable e) {
            findings.add(Finding.error(
                    "Slack",
                    "%s can't be reached (%s)".formatted(api, e.getMessage()),
                    "Check the network, a proxy, and slack.api-url where it is set"));
        }
        return findings;
    }

    private static Finding wayBackUnknown() {
        return Finding.warning(
                "Slack install page",
                "http.public-url isn't set: whoever installs the app comes back to the first redirect URL in its"
                        + " settings at Slack, or nowhere",
                "Set it to the https address under which browsers and Slack reach this machine");
    }

    private static final class Unreachable extends RuntimeException {
        Unreachable(IOException e) {
            super(e.getClass().getSimpleName(), e);
        }
    }

    private Web.Answer call(String method, String token) {
        try {
            Web.Answer answer = web.ask("POST", api.resolve(method), "Bearer " + token);
            answer.date().ifPresent(date -> clock.says("Slack", date));
            return answer;
        } catch (IOException e) {
            throw new Unreachable(e);
        }
    }

    private void bot(String token) {
        Web.Answer answer = call("auth.test", token);
        if (!answer.body().path("ok").asBoolean(false)) {
            findings.add(Finding.error(
                    "Slack bot token",
                    "Slack says " + answer.error(),
                    "Copy it anew: api.slack.com/apps, your app, OAuth & Permissions; then set SLACK_BOT_TOKEN"));
            return;
        }
        findings.add(Finding.ok(
                "Slack bot token",
                "%s in %s"
                        .formatted(
                                answer.body().path("user").asString("somebody"),
                                answer.body().path("team").asString("a workspace"))));
        scopes(answer.scopes());
    }

    private void scopes(List<String> granted) {
        if (granted.isEmpty()) {
            findings.add(Finding.warning("Slack scopes", "Slack doesn't say which are granted", "Look again later"));
            return;
        }
        TreeSet<String> missing = new TreeSet<>(needed);
        granted.forEach(missing::remove);
        TreeSet<String> extra = new TreeSet<>(granted);
        needed.forEach(extra::remove);
        if (!missing.isEmpty()) {
            findings.add(Finding.error(
                    "Slack scopes",
                    "missing: " + String.join(", ", missing),
                    "Paste what `milepost slack manifest` prints under App Manifest, and install the app again"));
        }
        if (!extra.isEmpty()) {
            findings.add(Finding.warning(
                    "Slack scopes",
                    "granted and not needed: " + String.join(", ", extra),
                    "Take them away under OAuth & Permissions"));
        }
        if (missing.isEmpty() && extra.isEmpty()) {
            findings.add(Finding.ok("Slack scopes", "all %d that are needed, and no other".formatted(needed.size())));
        }
    }

    private void socket(String token) {
        Web.Answer answer = call("apps.connections.open", token);
        findings.add(
                answer.body().path("ok").asBoolean(false)
                        ? Finding.ok("Slack app token", "Socket Mode may be opened")
                        : Finding.error(
                                "Slack app token",
                                "Slack says " + answer.error(),
                                "Make one with connections:write under Basic Information, App-Level Tokens, switch"
                                        + " Socket Mode on, and set SLACK_APP_TOKEN"));
    }

    private void http() {
        String secret = config.signingSecret().orElse("");
        findings.add(
                secret.matches("[0-9a-f]{32}")
                        ? Finding.ok("Slack signing secret", "looks like one")
                        : Finding.warning(
                                "Slack signing secret",
                                "isn't 32 hexadecimal digits, as Slack's are",
                                "Copy it anew under Basic Information, App Credentials"));
        if (publicUrl.isEmpty()) {
            findings.add(Finding.warning(
                    "Slack request URL",
                    "http.public-url isn't set, so it can't be checked",
                    "Set it to the https address under which Slack reaches this machine"));
            return;
        }
        URI events = publicUrl.get().resolve(SlackEndpoint.PATH.substring(1));
        try {
            int status = web.ask("GET", events, "").status();
            findings.add(
                    status == 405
                            ? Finding.ok("Slack request URL", "%s leads to a Milepost".formatted(events))
                            : Finding.warning(
                                    "Slack request URL",
                                    "%s answers HTTP %d, where a running Milepost says 405".formatted(events, status),
                                    "Start Milepost, or look at the proxy in front of it"));
        } catch (IOException e) {
            findings.add(Finding.warning(
                    "Slack request URL",
                    "%s can't be reached from here (%s)"
                            .formatted(events, e.getClass().getSimpleName()),
                    "Start Milepost, or look at the proxy in front of it"));
        }
    }
}
