package dev.milepost.discord.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Discord on loopback. Strict: what Discord's documentation forbids in a message is refused as
 * Discord refuses it, and kept in {@link #complaints}.
 */
public final class FakeDiscord implements AutoCloseable {

    /** The one token that it knows. */
    public static final String TOKEN = "OTAwMDAw.fake.token-of-a-test";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DiscordSchemas schemas = new DiscordSchemas();
    private final FakeGateway gateway = new FakeGateway(TOKEN, schemas);
    private final FakeRest rest = new FakeRest(TOKEN, this::gatewayBot, schemas);
    private final WireMockServer server = new WireMockServer(wireMockConfig()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .extensions(rest)
            .disableRequestJournal());
    private volatile int shards = 1;
    private volatile int concurrency = 16;
    private volatile int starts = 1000;
    private volatile String advertised = "";

    private FakeDiscord() {}

    /** Opens both doors. */
    public static FakeDiscord open() {
        FakeDiscord fake = new FakeDiscord();
        try {
            fake.gateway.open();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fake.server.start();
        fake.server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withTransformers(fake.rest.getName())));
        return fake;
    }

    private ObjectNode gatewayBot() {
        return Json.of(
                "{'url':'%s','shards':%d,'session_start_limit':{'total':1000,'remaining':%d,"
                        + "'reset_after':14400000,'max_concurrency':%d}}",
                advertised.isEmpty() ? gateway.url() : advertised, shards, starts, concurrency);
    }

    /** REST address, for {@code discord.api-url}. */
    public String apiUrl() {
        return "http://127.0.0.1:" + server.port() + FakeRest.API + "/";
    }

    /** Gateway address, for {@code discord.gateway-url}. */
    public String gatewayUrl() {
        return gateway.url();
    }

    /** How many shards it advises. */
    public FakeDiscord shards(int count) {
        shards = count;
        return this;
    }

    /** Has so many channels more, in guilds of their own: {@link DiscordEvents#manyChannel}. */
    public FakeDiscord manyChannels(int count) {
        gateway.manyChannels = count;
        return this;
    }

    /** Whether sessions from now on find the usual guild away for an outage. */
    public FakeDiscord outage(boolean away) {
        gateway.outage = away;
        return this;
    }

    /** How many shards may start at once. */
    public FakeDiscord concurrency(int count) {
        concurrency = count;
        return this;
    }

    /** How many sessions it says may still be started today. */
    public FakeDiscord startsLeft(int count) {
        starts = count;
        return this;
    }

    /** For gateway connections from now on. */
    public FakeDiscord heartbeatMillis(int millis) {
        gateway.heartbeatMillis(millis);
        return this;
    }

    /** Whether heartbeats are answered. */
    public void answersHeartbeats(boolean answers) {
        gateway.answerHeartbeats(answers);
    }

    /** Ends the next gateway connection that comes to {@code moment}. */
    public FakeDiscord cutAt(Cut moment) {
        gateway.cutAt(moment);
        return this;
    }

    /** Answers the next so many IDENTIFYs with INVALID_SESSION, not resumable. */
    public FakeDiscord refusesSessions(int times) {
        gateway.refuseSessions(times);
        return this;
    }

    /** Asks every client to connect anew: RECONNECT. */
    public void askForReconnect() {
        gateway.send(Json.of("{'op':7,'d':null}"));
    }

    /** Asks every client for a heartbeat now. */
    public void askForHeartbeat() {
        gateway.send(Json.of("{'op':1,'d':null}"));
    }

    /** Tells every client that its session isn't valid: INVALID_SESSION. One that isn't resumable is forgotten. */
    public void invalidate(boolean resumable) {
        if (!resumable) {
            gateway.forgetSessions();
        }
        gateway.send(Json.of("{'op':9,'d':%s}", resumable));
    }

    /** Sends the latest event again. */
    public void repeat() {
        gateway.repeat();
    }

    /** When each shard sent IDENTIFY, in nanoseconds of {@link System#nanoTime()}, oldest first. */
    public List<Map.Entry<Integer, Long>> starts() {
        return gateway.starts().stream()
                .map(s -> Map.entry(s.shard(), s.nanos()))
                .toList();
    }

    /** The codes with which clients closed their gateway connections. */
    public List<Integer> goodbyes() {
        return gateway.goodbyes();
    }

    /** Names Discord's own addresses in its answers, as a proxy does that passes on what it gets. */
    public FakeDiscord advertising(String gatewayUrl) {
        advertised = gatewayUrl;
        gateway.resumeUrl(gatewayUrl);
        return this;
    }

    /** WireMock, for faults: stubs of a priority below 10 come first. */
    public WireMockServer rest() {
        return server;
    }

    /** Sends a gateway event, such as {@code INTERACTION_CREATE}. */
    public void dispatch(String type, ObjectNode data) {
        gateway.dispatch(type, data);
    }

    /** Sends an interaction. */
    public void interaction(ObjectNode interaction) {
        dispatch("INTERACTION_CREATE", interaction);
    }

    /** Sends a message. */
    public void message(ObjectNode message) {
        dispatch("MESSAGE_CREATE", message);
    }

    /** Closes every gateway connection with {@code code}. */
    public void cut(int code) {
        gateway.cut(code);
    }

    /** What clients sent over the gateway with {@code op}. */
    public List<JsonNode> gatewayReceived(int op) {
        return gateway.received().stream()
                .filter(m -> m.get("op").asInt() == op)
                .toList();
    }

    /** REST requests that came with the right token, oldest first. */
    public List<Sent> sent() {
        return rest.sent();
    }

    /** Forgets what was sent so far, by clients and to them. */
    public void forget() {
        rest.sent().clear();
        gateway.forgetEvents();
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

    /** From now on takes messages and cuts the answers off, or no more. */
    public void losesAnswers(boolean loses) {
        rest.loseAnswers.set(loses);
    }

    /** From now on takes messages at once and answers later. */
    public FakeDiscord answersAfter(Duration delay) {
        rest.answersAfterMillis = (int) delay.toMillis();
        return this;
    }

    /** Whether callbacks are answered with 204, whatever the client asked for. */
    public void answersCallbacksEmpty(boolean empty) {
        rest.state().answersCallbacksEmpty(empty);
    }

    /** From now on takes no message and says 500, or takes them again. */
    public void refusesMessages(boolean refuses) {
        rest.refuseMessages.set(refuses);
    }

    /** What stands in a channel, oldest first. */
    public List<ObjectNode> messages(String channel) {
        return rest.state().messages(channel);
    }

    /** The messages of an announcement channel that were published to those who follow it. */
    public List<String> published(String channel) {
        return rest.state().posts().published(channel);
    }

    /** Lets other people write in a channel. */
    public void chatter(String channel, int messages) {
        rest.state().chatter(channel, messages);
    }

    /** Lets so much time pass that a repeated nonce makes a second message. */
    public void forgetNonces() {
        rest.state().forgetNonces();
    }

    /** Commands registered at present. */
    public List<ObjectNode> commands() {
        return rest.state().commands();
    }

    /** Puts a command there that somebody else registered. */
    public void command(String name, String description) {
        rest.state()
                .command(Json.of(
                                "{'name':'%s','type':1,'options':[],'nsfw':false,'contexts':[0,1,2],"
                                        + "'integration_types':[0],'default_member_permissions':null}",
                                name)
                        .put("description", description));
    }

    /** Lets a program around Milepost register {@code command} in its library's words, which Discord takes but doesn't document. */
    public FakeDiscord hostsOwn(String command) {
        rest.state().hostsOwn(command);
        return this;
    }

    /** What was asked of it that Discord refuses. */
    public List<String> complaints() {
        return Stream.of(rest.state().complaints(), gateway.complaints())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Closes both doors.
     *
     * @throws AssertionError if anything was asked of it meanwhile that Discord refuses or doesn't document
     */
    @Override
    public void close() {
        server.stop();
        try {
            gateway.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!complaints().isEmpty()) {
            throw new AssertionError("Discord wouldn't have had it: " + complaints());
        }
    }
}
