package dev.milepost.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.milepost.chat.ChatPlatform;
import java.time.Clock;
import java.util.Optional;

/** Slack's channels by a clock that a test sets. */
final class SlackPlatforms {

    /** Less than the client's own ten seconds, so that a test of a slow Slack is a fast one. */
    static final int PATIENCE_MILLIS = 1_000;

    private SlackPlatforms() {}

    static ChatPlatform on(FakeSlack fake, Clock clock) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientReadTimeoutMillis(PATIENCE_MILLIS);
        config.setMethodsEndpointUrlPrefix(fake.apiUrl());
        Account account = new Account(FakeSlack.BOT_TOKEN, FakeSlack.BOT_USER, "", "https://careers.slack.com/");
        return new SlackChannels(Slack.getInstance(config), space -> Optional.of(account), Doubts.NONE, clock);
    }
}
