package dev.milepost.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where browsers come to install the app, without a server around it: the way to Slack's page, and the way
 * back. Thread-safe.
 */
public final class SlackInstallEndpoint {

    /** Where an installation begins. */
    public static final String INSTALL = "/slack/install";

    /** Where Slack sends the browser back to. */
    public static final String REDIRECT = "/slack/oauth_redirect";

    private static final String COOKIE = "milepost_install";

    /**
     * What to answer a GET.
     *
     * @param headers all but the body's length
     */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private final Logger log = LoggerFactory.getLogger(SlackInstallEndpoint.class);
    private final SlackInstalls app;
    private final String scopes;
    private final String command;
    private final InstallState states;
    private final OAuthApi oauth;
    private final Installations installations;
    private final SeenOnce seen;

    SlackInstallEndpoint(
            SlackInstalls app,
            SlackOptions options,
            InstallState states,
            OAuthApi oauth,
            Installations installations,
            SeenOnce seen) {
        this.app = app;
        this.scopes = String.join(",", SlackScopes.bot(options).keySet());
        this.command = options.rootCommand();
        this.states = states;
        this.oauth = oauth;
        this.installations = installations;
        this.seen = seen;
    }

    /** Sends the browser to Slack, with a cookie that brings it back. */
    public Answer install(Map<String, List<String>> headers) {
        String secret = states.secret();
        StringBuilder address = new StringBuilder(app.authorizeUrl())
                .append(app.authorizeUrl().contains("?") ? '&' : '?')
                .append("client_id=")
                .append(encoded(app.clientId()))
                .append("&scope=")
                .append(encoded(scopes))
                .append("&state=")
                .append(encoded(states.of(secret)));
        app.redirectUrl().ifPresent(url -> address.append("&redirect_uri=").append(encoded(url)));
        Map<String, String> answer = headers();
        answer.put("Location", address.toString());
        answer.put("Set-Cookie", cookie(secret, InstallState.PATIENCE.toSeconds(), headers));
        return new Answer(302, answer, "");
    }

    /**
     * Ends an installation.
     *
     * @param query what stands behind the question mark, as it came
     */
    public Answer redirect(String query, Map<String, List<String>> headers) {
        Map<String, String> fields = FormFields.read(query).fields();
        Answer answer = ended(fields, headers);
        answer.headers().put("Set-Cookie", cookie("", 0, headers));
        return answer;
    }

    private Answer ended(Map<String, String> fields, Map<String, List<String>> headers) {
        String state = fields.getOrDefault("state", "");
        if (!states.isValid(state, cookie(headers))) {
            return page(
                    400,
                    InstallPage.notInstalled("You came back in another browser, without cookies, or after more"
                            + " than ten minutes. Please begin again."));
        }
        if (!fields.getOrDefault("error", "").isEmpty()) {
            return page(
                    403, InstallPage.notInstalled("Slack says that the installation was cancelled or isn't allowed."));
        }
        String code = fields.getOrDefault("code", "");
        if (code.isEmpty() || !seen.first("install/" + state)) {
            return page(400, InstallPage.notInstalled("This page was opened before, or is incomplete."));
        }
        return switch (oauth.install(code)) {
            case OAuthApi.Granted.Token token -> installed(token.installation());
            case OAuthApi.Granted.Refused refused -> {
                log.warn("An installation came to nothing: Slack said {}", refused.error());
                yield refused.passing()
                        ? page(502, InstallPage.notInstalled("Slack is in trouble. Please try again in a minute."))
                        : page(400, InstallPage.notInstalled("Slack didn't accept it. Please begin again."));
            }
        };
    }

    private Answer installed(Installation installation) {
        installations.put(installation);
        log.info("Installed in {}", installation);
        String link = installation.account().url().isEmpty()
                ? "https://slack.com/"
                : installation.account().url();
        return page(200, InstallPage.installed(installation.name(), command, link));
    }

    private static Answer page(int status, String html) {
        Map<String, String> headers = headers();
        headers.put("Content-Type", "text/html; charset=utf-8");
        headers.put("Content-Security-Policy", InstallPage.policy());
        return new Answer(status, headers, html);
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Cache-Control", "no-store");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        return headers;
    }

    /** Only over TLS where there is TLS, be it at a proxy. */
    private String cookie(String value, long seconds, Map<String, List<String>> headers) {
        boolean secure = app.publicUrl()
                .map(url -> "https".equals(url.getScheme()))
                .orElseGet(() -> header(headers, "X-Forwarded-Proto").equals("https"));
        return "%s=%s; Path=/slack; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(COOKIE, value, seconds, secure ? "; Secure" : "");
    }

    private static String cookie(Map<String, List<String>> headers) {
        return Stream.of(header(headers, "Cookie").split(";", -1))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static String header(Map<String, List<String>> headers, String name) {
        Optional<String> value = headers.entrySet().stream()
                .filter(h -> h.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .flatMap(h -> h.getValue().stream())
                .reduce((one, next) -> one + "; " + next);
        return value.orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
