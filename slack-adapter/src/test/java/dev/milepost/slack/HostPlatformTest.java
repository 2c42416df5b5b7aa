package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts by somebody else's app, of which nothing is known but its token. */
class HostPlatformTest {

    private final FakeSlack slack = FakeSlack.start();

    @AfterEach
    void close() {
        slack.close();
    }

    private static ChannelRef channel() {
        return ChannelRef.channel("slack", FakeSlack.TEAM, SlackRequests.CHANNEL);
    }

    @Test
    void a_post_has_its_link_and_slack_is_asked_once_where_it_leads() {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        App app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(FakeSlack.BOT_TOKEN)
                .build());
        ChatPlatform platform = SlackMilepost.platform(app, space -> Optional.of(FakeSlack.BOT_TOKEN));

        for (String key : new String[] {"one", "two"}) {
            DeliveryResult result = platform.post(channel(), Reply.of(Text.literal("A tip")), key);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            DeliveryResult.Posted.class,
                            posted -> assertThat(posted.link())
                                    .startsWith("https://careers.slack.com/archives/" + SlackRequests.CHANNEL));
        }
        assertThat(slack.calls("auth.test")).hasSize(1);
    }
}
