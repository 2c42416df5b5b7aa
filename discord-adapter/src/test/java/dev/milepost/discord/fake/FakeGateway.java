package dev.milepost.discord.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Discord's gateway, version 10: HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeats, events, RESUME. */
final class FakeGateway extends WebSocketServer {

    private static final int HEARTBEAT = 1;
    private static final int UNKNOWN_ERROR = 4000;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final int AUTHENTICATION_FAILED = 4004;

    private final String token;
    private final GatewaySessions sessions = new GatewaySessions();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final DiscordSchemas schemas;
    private final AtomicReference<@Nullable Cut> cut = new AtomicReference<>();
    private final AtomicInteger invalid = new AtomicInteger();
    private final List<Start> starts = new CopyOnWriteArrayList<>();
    private final List<Integer> goodbyes = new CopyOnWriteArrayList<>();
    private volatile String resumeUrl = "";
    private volatile int heartbeatMillis = 41_250;
    private volatile boolean answersHeartbeats = true;

    /** An IDENTIFY. */
    record Start(int shard, long nanos) {}

    /** Whether the usual guild is away for an outage. */
    volatile boolean outage;

    /** How many channels there are beside the usual ones, in guilds of their own. */
    volatile int manyChannels;

    FakeGateway(String token, DiscordSchemas schemas) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.token = token;
        this.schemas = schemas;
        setReuseAddr(true);
        setDaemon(true);
    }

    void open() throws InterruptedException {
        start();
        open.await();
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/";
    }

    /** What READY says about where to resume; this gateway by default. */
    void resumeUrl(String url) {
        this.resumeUrl = url;
    }

    /** What clients sent that Discord doesn't document. */
    List<String> complaints() {
        return complaints;
    }

    /** All that clients sent, heartbeats included. */
    List<JsonNode> received() {
        return received;
    }

    GatewaySessions sessions() {
        return sessions;
    }

    /** Closes every connection; sessions stay for a resume. */
    void cut(int code) {
        getConnections().forEach(c -> c.close(code, "cut by the test"));
    }

    /** Sends a payload that is no event, such as RECONNECT. */
    void send(ObjectNode payload) {
        broadcast(payload.toString());
    }

    /** Ends the next connection that comes to {@code moment}. */
    void cutAt(Cut moment) {
        cut.set(moment);
    }

    /** Whether now is the moment, which comes once. */
    private boolean isCutAt(Cut moment) {
        return cut.compareAndSet(moment, null);
    }

    /** Answers the next so many IDENTIFYs with INVALID_SESSION. */
    void refuseSessions(int times) {
        invalid.set(times);
    }

    /** For connections from now on. */
    void heartbeatMillis(int millis) {
        heartbeatMillis = millis;
    }

    void answerHeartbeats(boolean answer) {
        answersHeartbeats = answer;
    }

    /** The codes with which clients closed. */
    List<Integer> goodbyes() {
        return goodbyes;
    }

    /** Every IDENTIFY, oldest first. */
    List<Start> starts() {
        return starts;
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        if (isCutAt(Cut.BEFORE_HELLO)) {
            socket.close(UNKNOWN_ERROR, "cut by the test");
        } else {
            socket.send(Json.of("{'op':%d,'d':{'heartbeat_interval':%d}}", HELLO, heartbeatMillis)
                    .toString());
        }
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        ObjectNode message = Json.read(text);
        received.add(message);
        complaints.addAll(schemas.gatewayFaults(message));
        switch (message.get("op").asInt()) {
            case HEARTBEAT -> heartbeat(socket);
            case IDENTIFY -> identify(socket, message.get("d"));
            case RESUME -> {
                if (!sessions.resume(socket, message.get("d"))) {
                    socket.send(Json.of("{'op':%d,'d':false}", INVALID_SESSION).toString());
                }
            }
            default -> {} // presence updates and the like want no answer
        }
    }

    private void heartbeat(WebSocket socket) {
        if (isCutAt(Cut.AT_HEARTBEAT)) {
            socket.closeConnection(1006, "cut by the test");
        } else if (answersHeartbeats) {
            socket.send(Json.of("{'op':%d}", HEARTBEAT_ACK).toString());
        }
    }

    private void identify(WebSocket socket, JsonNode data) {
        starts.add(new Start(data.path("shard").path(0).asInt(0), System.nanoTime()));
        if (!data.get("token").asString().equals(token)) {
            socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
            return;
        }
        if (isCutAt(Cut.AFTER_IDENTIFY)) {
            socket.close(UNKNOWN_ERROR, "cut by the test");
            return;
        } else if (invalid.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            socket.send(Json.of("{'op':%d,'d':false}", INVALID_SESSION).toString());
            return;
        }
        begin(
                socket,
                data.path("shard").path(0).asInt(0),
                data.path("shard").path(1).asInt(1));
    }

    private void begin(WebSocket socket, int shard, int shards) {
        String id = "session-" + DiscordEvents.nextId();
        ObjectNode ready = ready(id, shard, shards);
        if (isCutAt(Cut.IN_READY)) {
            byte[] half = ready.toString().substring(0, 100).getBytes(StandardCharsets.UTF_8);
            socket.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(half), false);
            socket.closeConnection(1006, "cut by the test");
            return;
        }
        GatewaySessions.Session session = sessions.begin(id, socket);
        session.dispatch("READY", ready);
        if (isCutAt(Cut.AFTER_READY)) {
            session.miss("GUILD_CREATE", FakeGuild.guild());
            socket.close(UNKNOWN_ERROR, "cut by the test");
        } else if (isOf(DiscordEvents.GUILD, shard, shards)) {
            session.dispatch(
                    outage ? "GUILD_DELETE" : "GUILD_CREATE",
                    outage ? DiscordEvents.guildDelete(true) : FakeGuild.guild());
        }
        FakeGuild.manyGuilds(manyChannels)
                .filter(guild -> isOf(guild.path("id").asString(), shard, shards))
                .forEach(guild -> session.dispatch("GUILD_CREATE", guild));
    }

    private static boolean isOf(String guild, int shard, int shards) {
        return (Long.parseLong(guild) >>> 22) % shards == shard;
    }

    /** Lists all guilds of the session, which come one by one afterwards. */
    private ObjectNode ready(String session, int shard, int shards) {
        ObjectNode ready = Json.of(
                "{'v':10,'session_id':'%s','session_type':'normal','resume_gateway_url':'%s','shard':[%d,%d],"
                        + "'private_channels':[],'relationships':[],'presences':[],'user_settings':{},"
                        + "'application':{'id':'%s','flags':0}}",
                session, resumeUrl.isEmpty() ? url() : resumeUrl, shard, shards, DiscordEvents.APPLICATION);
        ArrayNode guilds = ready.putArray("guilds");
        Stream.concat(Stream.of(DiscordEvents.GUILD), FakeGuild.manyIds(manyChannels))
                .filter(guild -> isOf(guild, shard, shards))
                .forEach(guild -> guilds.addObject().put("id", guild).put("unavailable", true));
        ready.set("user", FakeGuild.self());
        return ready;
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        if (remote) {
            goodbyes.add(code);
        }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception e) {}

    @Override
    public void onStart() {
        open.countDown();
    }
}
