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

    /** Slack's client, which goes to {@code fake}. */
    static Slack client(FakeSlack fake) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setProxyUrl(null);
        config.setHttpClientReadTimeoutMillis(PATIENCE_MILLIS);
        config.setMethodsEndpointUrlPrefix(fake.apiUrl());
        return Slack.getInstance(config);
    }

    static ChatPlatform on(FakeSlack fake, Clock clock) {
        Account account = new Account(FakeSlack.BOT_TOKEN, FakeSlack.BOT_USER, "", "https://careers.slack.com/");
        return new SlackChannels(
                client(fake),
                space -> Optional.of(account),
                Doubts.NONE,
                clock,
                SlackScopes.bot(SlackOptions.forOwnApp()));
    }
}
