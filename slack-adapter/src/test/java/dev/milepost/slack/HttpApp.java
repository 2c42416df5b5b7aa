package dev.milepost.slack;

import dev.milepost.Milepost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Milepost over HTTP, between a fake Slack and a server of its own. */
final class HttpApp implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    static final Retries RETRIES = new Retries(Duration.ofMillis(10), Duration.ofMillis(50));

    final FakeSlack slack = FakeSlack.start();
    final SlackRequests requests = new SlackRequests(slack);
    final SlackConnection connection;
    final SignedHttp http;
    private final EndpointServer server;

    HttpApp(Milepost milepost) {
        this(milepost, SlackOptions.forOwnApp().withClock(CLOCK));
    }

    HttpApp(Milepost milepost, SlackOptions options) {
        SlackSettings settings = SlackSettings.http(FakeSlack.BOT_TOKEN, FakeSlack.SIGNING_SECRET)
                .withApiUrl(slack.apiUrl())
                .withTiming(RETRIES, CLOCK);
        connection = new SlackConnection(settings, milepost, options);
        connection.start();
        server = new EndpointServer(connection.endpoint().orElseThrow());
        http = new SignedHttp(server.url(), CLOCK);
    }

    @Override
    public void close() {
        server.close();
        connection.close();
        slack.close();
        DocumentedLimits.assertKept(slack);
    }
}
