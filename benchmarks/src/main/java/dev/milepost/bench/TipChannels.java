package dev.milepost.bench;

import dev.milepost.chat.ChannelRef;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import dev.milepost.slack.FakeSlack;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The channels that tips go to, on a Discord and a Slack on loopback that keep what they take. Nine of ten are
 * Discord's, since a Slack workspace takes five messages a second where Discord takes 48.
 */
final class TipChannels implements AutoCloseable {

    private static final int ONE_IS_SLACKS = 10;

    /** About what an answer takes over the Internet; meanwhile the message stands and nobody knows. */
    static final Duration ANSWER = Duration.ofMillis(250);

    private final FakeDiscord discord;
    private final FakeSlack slack;
    private final int count;
    private int requestsSeen;
    private int slackSeen;

    /** Such as take about as long to answer as over the Internet. */
    TipChannels(int count) {
        this(count, ANSWER);
    }

    /** @param answers how long answers to messages take */
    TipChannels(int count, Duration answers) {
        this.count = count;
        this.discord = FakeDiscord.open().manyChannels(count).answersAfter(answers);
        this.slack = FakeSlack.start().keepingMessages().answersAfter(answers);
    }

    FakeDiscord discord() {
        return discord;
    }

    FakeSlack slack() {
        return slack;
    }

    int count() {
        return count;
    }

    private static boolean isSlacks(int index) {
        return index % ONE_IS_SLACKS == 0;
    }

    ChannelRef channel(int index) {
        return isSlacks(index)
                ? ChannelRef.channel("slack", FakeSlack.TEAM, FakeSlack.manyChannel(index))
                : ChannelRef.channel("discord", DiscordEvents.manyGuild(index), DiscordEvents.manyChannel(index));
    }

    /** How many messages stand in a channel. */
    int posts(int index) {
        String id = channel(index).id();
        return isSlacks(index) ? slack.messages(id) : discord.messages(id).size();
    }

    /** Whether a channel was posted to or looked into since this was last asked. */
    boolean moved() {
        List<Sent> requests = discord.sent();
        int now = requests.size();
        boolean moved = slack.messages() > slackSeen
                || requests.subList(requestsSeen, now).stream()
                        .anyMatch(r -> r.path().endsWith("/messages"));
        slackSeen = slack.messages();
        requestsSeen = now;
        return moved;
    }

    /** Lets so much time pass that Discord no longer knows a nonce again. */
    void forgetNonces() {
        discord.forgetNonces();
        slack.forgetCalls();
    }

    /** What makes the program talk to these platforms, and to a database where there is one. */
    Map<String, String> variables(Optional<String> databaseUrl) {
        Map<String, String> variables = new HashMap<>();
        variables.put("DISCORD_TOKEN", FakeDiscord.TOKEN);
        variables.put("MILEPOST_DISCORD_API_URL", discord.apiUrl());
        variables.put("MILEPOST_DISCORD_GATEWAY_URL", discord.gatewayUrl());
        variables.put("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
        variables.put("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
        variables.put("MILEPOST_SLACK_API_URL", slack.apiUrl());
        databaseUrl.ifPresent(url -> variables.put("MILEPOST_DATABASE_URL", url));
        return variables;
    }

    /** The same with Slack over HTTP, and nobody asked to wait. */
    Map<String, String> variablesOverHttp(Optional<String> databaseUrl) {
        Map<String, String> variables = variables(databaseUrl);
        variables.remove("SLACK_APP_TOKEN");
        variables.put("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET);
        variables.putAll(Programs.UNLIMITED);
        return variables;
    }

    @Override
    public void close() {
        discord.close();
        slack.close();
    }
}
