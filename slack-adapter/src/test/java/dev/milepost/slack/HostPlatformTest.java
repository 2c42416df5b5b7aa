package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private App app() {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        return new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(FakeSlack.BOT_TOKEN)
                .requestVerificationEnabled(false)
                .build());
    }

    @Test
    void a_post_has_its_link_and_slack_is_asked_once_where_it_leads() {
        App app = app();
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

    @Test
    void once_milepost_is_closed_the_host_answers_for_itself() {
        App app = app();
        SlackMilepost milepost = SlackMilepost.register(app, TestBots.lighthouse(), SlackOptions.forHost());
        app.command("/milepost", (request, context) -> context.ack("the host"));
        SlackEndpoint endpoint = new SlackEndpoint(app, FakeSlack.SIGNING_SECRET, HttpApp.CLOCK);
        try (EndpointServer server = new EndpointServer(endpoint)) {
            SignedHttp http = new SignedHttp(server.url(), HttpApp.CLOCK);
            SlackRequests requests = new SlackRequests(slack);
            assertThat(http.command(requests.command(FakeSlack.MEMBER, "/milepost", "echo hi"))
                            .body())
                    .contains("“hi”");

            milepost.close();
            for (String words : new String[] {"echo hi", "slow"}) {
                assertThat(http.command(requests.command(FakeSlack.MEMBER, "/milepost", words))
                                .body())
                        .contains("the host");
            }
        }
    }

    @Test
    void a_hosts_buttons_that_look_a_little_like_those_of_milepost_are_the_hosts() {
        App app = app();
        SlackMilepost milepost = SlackMilepost.register(app, TestBots.lighthouse(), SlackOptions.forHost());
        app.blockAction(
                Pattern.compile("mp.*"),
                (request, context) ->
                        Response.builder().statusCode(200).body("the host").build());
        SlackEndpoint endpoint = new SlackEndpoint(app, FakeSlack.SIGNING_SECRET, HttpApp.CLOCK);
        try (EndpointServer server = new EndpointServer(endpoint)) {
            SignedHttp http = new SignedHttp(server.url(), HttpApp.CLOCK);
            SlackRequests requests = new SlackRequests(slack);
            for (String theirs : new String[] {"mp3:play", "mp10:play", "mp:play"}) {
                assertThat(http.interaction(requests.press(FakeSlack.MEMBER, theirs))
                                .body())
                        .contains("the host");
            }
            for (String ours : new String[] {"mp1:help", "mp2:help"}) {
                assertThat(http.interaction(requests.press(FakeSlack.MEMBER, ours))
                                .body())
                        .isEmpty();
            }
        } finally {
            milepost.close();
        }
    }
}
