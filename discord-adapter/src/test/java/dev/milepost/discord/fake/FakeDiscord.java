package dev.milepost.discord.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Discord on loopback. Strict: what Discord's documentation forbids in a message is refused as
 * Discord refuses it, and kept in {@link #complaints}.
 */
public final class FakeDiscord extends FakeTraffic implements AutoCloseable {

    /** The one token that it knows. */
    public static final String TOKEN = "OTAwMDAw.fake.token-of-a-test";

    private final FakeGateway gateway;
    private final WireMockServer server;
    private volatile int shards = 1;
    private volatile int concurrency = 16;
    private volatile int starts = 1000;
    private volatile String advertised = "";

    private FakeDiscord(DiscordSchemas schemas) {
        super(new FakeRest(TOKEN, schemas));
        this.gateway = new FakeGateway(TOKEN, schemas);
        this.server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(rest)
                .disableRequestJournal());
        rest.gateway(this::gatewayBot);
    }

    /** Opens both doors. */
    public static FakeDiscord open() {
        FakeDiscord fake = new FakeDiscord(new DiscordSchemas());
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
            gateway.sessions().forgetSessions();
        }
        gateway.send(Json.of("{'op':9,'d':%s}", resumable));
    }

    /** Sends the latest event again. */
    public void repeat() {
        gateway.sessions().repeat();
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

    /** Names another gateway when asked for one, as a proxy does that passes on what it gets. */
    public void advertising(String gatewayUrl) {
        advertised = gatewayUrl;
    }

    /** READY names another gateway to resume at. */
    public void resumingAt(String gatewayUrl) {
        gateway.resumeUrl(gatewayUrl);
    }

    /** WireMock, for faults: stubs of a priority below 10 come first. */
    public WireMockServer rest() {
        return server;
    }

    /** Sends a gateway event, such as {@code INTERACTION_CREATE}. */
    public void dispatch(String type, ObjectNode data) {
        gateway.sessions().dispatch(type, data);
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

    /** Forgets what was sent so far, by clients and to them. */
    public void forget() {
        rest.sent().clear();
        gateway.sessions().forgetEvents();
    }

    /** Forgets what stands in all channels. */
    public void forgetMessages() {
        rest.state().messages().forgetAll();
    }

    /** From now on takes messages at once and answers later. */
    public FakeDiscord answersAfter(Duration delay) {
        rest.answersAfterMillis = (int) delay.toMillis();
        return this;
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
