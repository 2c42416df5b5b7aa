package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.milepost.Milepost;
import dev.milepost.chat.InstallationStore;
import dev.milepost.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An app over HTTP that workspaces install by themselves, between a fake Slack, a server and a browser. */
final class InstallableApp implements AutoCloseable {

    static final String CLIENT = "3901254001572.1";
    static final String CLIENT_SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    static final byte[] KEY = key(1);

    final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    final FakeSlack slack = FakeSlack.start();
    final SlackRequests requests = new SlackRequests(slack);
    final InstallationStore store;
    final SlackConnection connection;
    final SignedHttp http;
    private final EndpointServer server;
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    InstallableApp(Milepost milepost) {
        this(milepost, SlackOptions.forOwnApp());
    }

    InstallableApp(Milepost milepost, SlackOptions options) {
        this(milepost, options, InstallationStore.inMemory());
    }

    InstallableApp(Milepost milepost, SlackOptions options, InstallationStore store) {
        this.store = store;
        SlackSettings settings = SlackSettings.http("", FakeSlack.SIGNING_SECRET)
                .withApiUrl(slack.apiUrl())
                .withTiming(HttpApp.RETRIES, clock);
        SlackInstalls installs = new SlackInstalls(
                CLIENT,
                CLIENT_SECRET,
                "https://slack.example.org/oauth/v2/authorize",
                Optional.of(URI.create("https://bot.example.org/")),
                List.of(KEY),
                store);
        connection = new SlackConnection(settings, milepost, options.withClock(clock), Optional.of(installs));
        connection.start();
        server = new EndpointServer(connection.endpoint().orElseThrow(), connection.installs());
        http = new SignedHttp(server.url(), clock);
    }

    static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    Installations installations() {
        return new Installations(store, new TokenCipher(List.of(KEY)), clock);
    }

    HttpResponse<String> get(String pathAndQuery, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(pathAndQuery));
        headers.forEach(request::header);
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A browser that began: its cookie, and the state that Slack will send back. */
    record Begun(String cookie, String state, URI location) {
        Map<String, String> headers() {
            return Map.of("Cookie", "other=1; " + cookie);
        }
    }

    Begun begin() {
        HttpResponse<String> answer = get("/slack/install", Map.of());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        Matcher state = Pattern.compile("[?&]state=([^&]+)").matcher(location.getRawQuery());
        if (!state.find()) {
            throw new AssertionError("no state in " + location);
        }
        return new Begun(cookie, state.group(1), location);
    }

    HttpResponse<String> finish(Begun begun) {
        return get("/slack/oauth_redirect?code=1234.5678&state=" + begun.state(), begun.headers());
    }

    /** Installs it in the fake Slack's workspace. */
    HttpResponse<String> install() {
        return finish(begin());
    }

    /** Slack's answer to the code, with {@code changes} laid over it. */
    void grant(Map<String, String> changes) {
        JsonObject answer = JsonParser.parseString(
                        """
                        {"ok":true,"access_token":"%s","token_type":"bot","scope":"commands,chat:write","bot_user_id":"%s",
                         "app_id":"A0MILEPOST","team":{"name":"Careers & <Co>","id":"%s"},"enterprise":null,
                         "authed_user":{"id":"U0ADMIN"},"is_enterprise_install":false}\
                        """.formatted(FakeSlack.BOT_TOKEN, FakeSlack.BOT_USER, FakeSlack.TEAM))
                .getAsJsonObject();
        new HashMap<>(changes).forEach((name, json) -> answer.add(name, JsonParser.parseString(json)));
        slack.answerAnybody("oauth.v2.access", answer.toString());
    }

    /** Installs it with {@code token} in an organisation, for all its workspaces. */
    HttpResponse<String> installForOrganisation(String token) {
        slack.answer("auth.test", token, "{\"ok\":true,\"url\":\"https://org.slack.com/\",\"bot_id\":\"B0MILEPOST\"}");
        grant(Map.of(
                "access_token",
                "\"" + token + "\"",
                "is_enterprise_install",
                "true",
                "team",
                "null",
                "enterprise",
                "{\"id\":\"" + SlackRequests.ORGANISATION + "\",\"name\":\"Org\"}"));
        return install();
    }

    @Override
    public void close() {
        server.close();
        connection.close();
        slack.close();
        DocumentedLimits.assertKept(slack);
    }
}
