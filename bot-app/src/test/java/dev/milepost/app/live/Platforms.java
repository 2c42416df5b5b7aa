package dev.milepost.app.live;

import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.slack.FakeSlack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Discord and a Slack on loopback for each test, and what makes the program talk to them. */
final class Platforms implements BeforeEachCallback, AfterEachCallback {

    private FakeDiscord discord;
    private FakeSlack slack;

    @Override
    public void beforeEach(ExtensionContext context) {
        discord = FakeDiscord.open();
        slack = FakeSlack.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        discord.close();
        slack.close();
    }

    FakeDiscord discord() {
        return discord;
    }

    FakeSlack slack() {
        return slack;
    }

    Map<String, String> onDiscord() {
        return new HashMap<>(Map.of(
                "DISCORD_TOKEN",
                FakeDiscord.TOKEN,
                "MILEPOST_DISCORD_API_URL",
                discord.apiUrl(),
                "MILEPOST_DISCORD_GATEWAY_URL",
                discord.gatewayUrl()));
    }

    private Map<String, String> onSlack(String name, String secret) {
        return new HashMap<>(
                Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, name, secret, "MILEPOST_SLACK_API_URL", slack.apiUrl()));
    }

    Map<String, String> bySocket() {
        return onSlack("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
    }

    Map<String, String> byHttp() {
        return onSlack("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
    }

    /** Shifts the program's clock so that it is {@code time} about now. */
    Map<String, String> clockAt(Instant time) {
        Duration offset = Duration.between(Clock.systemUTC().instant(), time).truncatedTo(ChronoUnit.MILLIS);
        return Map.of("MILEPOST_CLOCK_OFFSET", offset.toString());
    }
}
