package dev.milepost.slack;

import java.net.URI;
import java.time.Clock;

/**
 * How an app of Milepost's own reaches Slack.
 *
 * @param botToken {@code xoxb-…}; may be empty where workspaces install the app by themselves
 * @param appToken {@code xapp-…}, for Socket Mode; else empty
 * @param signingSecret for HTTP; else empty
 * @param apiUrl where the Web API is, with a slash at its end
 * @param connections Socket Mode connections side by side, at most ten
 * @param retries how soon what failed is tried again
 * @param clock the time as Slack has it, never a shifted one
 */
public record SlackSettings(
        Transport transport,
        String botToken,
        String appToken,
        String signingSecret,
        String apiUrl,
        int connections,
        Retries retries,
        Clock clock) {

    /** Slack's own Web API. */
    public static final String DEFAULT_API_URL = "https://slack.com/api/";

    /** So that one is there while the other is made anew. */
    private static final int CONNECTIONS = 2;

    /** How Slack's requests come. */
    public enum Transport {
        /** Over a WebSocket that the app opens: needs no public address. */
        SOCKET_MODE,
        /** To a public address, signed. */
        HTTP
    }

    public SlackSettings {
        apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
        if (transport == Transport.SOCKET_MODE ? appToken.isBlank() : signingSecret.isBlank()) {
            throw new IllegalArgumentException(
                    transport == Transport.SOCKET_MODE
                            ? "Socket Mode needs an app token (xapp-…)"
                            : "HTTP needs the signing secret");
        }
    }

    /** By Socket Mode, at Slack's own address. */
    public static SlackSettings socketMode(String botToken, String appToken) {
        return new SlackSettings(
                Transport.SOCKET_MODE,
                botToken,
                appToken,
                "",
                DEFAULT_API_URL,
                CONNECTIONS,
                Retries.DEFAULT,
                Clock.systemUTC());
    }

    /** Over HTTP, at Slack's own address. */
    public static SlackSettings http(String botToken, String signingSecret) {
        return new SlackSettings(
                Transport.HTTP, botToken, "", signingSecret, DEFAULT_API_URL, 1, Retries.DEFAULT, Clock.systemUTC());
    }

    /** The same with the Web API elsewhere: a compatible server, a proxy, a test. */
    public SlackSettings withApiUrl(String url) {
        return new SlackSettings(transport, botToken, appToken, signingSecret, url, connections, retries, clock);
    }

    /** The same with so many Socket Mode connections. */
    SlackSettings withConnections(int number) {
        return new SlackSettings(transport, botToken, appToken, signingSecret, apiUrl, number, retries, clock);
    }

    /** The same by another clock. */
    public SlackSettings withClock(Clock other) {
        return withTiming(retries, other);
    }

    /** The same by other retries and another clock. */
    SlackSettings withTiming(Retries otherRetries, Clock otherClock) {
        return new SlackSettings(
                transport, botToken, appToken, signingSecret, apiUrl, connections, otherRetries, otherClock);
    }

    /** Whether the address is on this machine, where no proxy leads. */
    boolean isLocal() {
        String host = URI.create(apiUrl).getHost();
        return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SlackSettings[" + transport + ", " + apiUrl + "]";
    }
}
