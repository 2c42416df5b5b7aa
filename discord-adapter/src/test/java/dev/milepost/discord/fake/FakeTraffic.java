package dev.milepost.discord.fake;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.node.ObjectNode;

/** What has reached a fake Discord, what it made of that, and what it does instead where a test wants a fault. */
public abstract sealed class FakeTraffic permits FakeDiscord {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final FakeRest rest;

    FakeTraffic(FakeRest rest) {
        this.rest = rest;
    }

    /** REST requests that came with the right token, oldest first. */
    public List<Sent> sent() {
        return rest.sent();
    }

    /** Requests whose method and path match {@code pattern}, a regular expression over {@code POST /path}. */
    public List<Sent> sent(String pattern) {
        return sent().stream()
                .filter(s -> (s.method() + " " + s.path()).matches(pattern))
                .toList();
    }

    /** Waits for the callback to {@code interaction}. */
    public Sent callback(ObjectNode interaction) {
        return await("POST /interactions/" + interaction.get("id").asString() + "/.*");
    }

    /** Waits for a request whose method and path match. */
    public Sent await(String pattern) {
        return await(pattern, s -> true);
    }

    /** Waits for a request whose method and path match, and that {@code which} accepts. */
    public Sent await(String pattern, Predicate<Sent> which) {
        return Awaitility.await(pattern)
                .atMost(PATIENCE)
                .until(() -> sent(pattern).stream().filter(which).toList(), found -> !found.isEmpty())
                .getFirst();
    }

    /** What stands in a channel, oldest first. */
    public List<ObjectNode> messages(String channel) {
        return rest.state().messages().messages(channel);
    }

    /** The messages of an announcement channel that were published to those who follow it. */
    public List<String> published(String channel) {
        return rest.state().posts().published(channel);
    }

    /** Lets other people write in a channel. */
    public void chatter(String channel, int messages) {
        rest.state().messages().chatter(channel, messages);
    }

    /** Commands registered at present. */
    public List<ObjectNode> commands() {
        return rest.state().commands().all();
    }

    /** Puts a command there that somebody else registered. */
    public void command(String name, String description) {
        rest.state()
                .commands()
                .add(Json.of(
                                "{'name':'%s','type':1,'options':[],'nsfw':false,'contexts':[0,1,2],"
                                        + "'integration_types':[0],'default_member_permissions':null}",
                                name)
                        .put("description", description));
    }

    /** From now on takes messages and cuts the answers off, or no more. */
    public void losesAnswers(boolean loses) {
        rest.loseAnswers.set(loses);
    }

    /** Whether callbacks are answered with 204, whatever the client asked for. */
    public void answersCallbacksEmpty(boolean empty) {
        rest.state().answersCallbacksEmpty(empty);
    }

    /** From now on takes no message and says 500, or takes them again. */
    public void refusesMessages(boolean refuses) {
        rest.refuseMessages.set(refuses);
    }

    /** Lets so much time pass that a repeated nonce makes a second message. */
    public void forgetNonces() {
        rest.state().messages().forgetNonces();
    }
}
