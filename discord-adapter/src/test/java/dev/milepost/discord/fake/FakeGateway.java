package dev.milepost.discord.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Discord's gateway, version 10: HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeats, events, RESUME. */
final class FakeGateway extends WebSocketServer {

    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int UNKNOWN_ERROR = 4000;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final int AUTHENTICATION_FAILED = 4004;

    private final String token;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
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

    /** What one client knows, over its reconnects. */
    private static final class Session {
        private final List<String> events = new ArrayList<>();
        private @Nullable WebSocket socket;
    }

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

    /** Sends an event to every session; those that are cut off get it when they resume. */
    void dispatch(String type, ObjectNode data) {
        sessions.values().forEach(s -> dispatch(s, type, data));
    }

    private static void dispatch(Session session, String type, ObjectNode data) {
        synchronized (session) {
            String event = event(type, data, session.events.size() + 1);
            session.events.add(event);
            if (session.socket != null && session.socket.isOpen()) {
                session.socket.send(event);
            }
        }
    }

    private static String event(String type, ObjectNode data, int number) {
        ObjectNode event = Json.of("{'op':%d,'t':'%s','s':%d}", DISPATCH, type, number);
        event.set("d", data);
        return event.toString();
    }

    /** Sends every session its latest event again, under the same number, as after a resume that went too far back. */
    void repeat() {
        sessions.values().forEach(session -> {
            synchronized (session) {
                if (session.socket != null && session.socket.isOpen()) {
                    session.socket.send(session.events.getLast());
                }
            }
        });
    }

    /** Forgets what the events so far said; their numbers still count. */
    void forgetEvents() {
        sessions.values().forEach(session -> {
            synchronized (session) {
                Collections.fill(session.events, "");
            }
        });
    }

    /** Forgets every session, so that none can be resumed. */
    void forgetSessions() {
        sessions.clear();
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
            case RESUME -> resume(socket, message.get("d"));
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
        String id = "session-" + DiscordEvents.nextId();
        Session session = new Session();
        session.socket = socket;
        sessions.put(id, session);
        int shard = data.path("shard").path(0).asInt(0);
        int shards = data.path("shard").path(1).asInt(1);
        ObjectNode ready = Json.of(
                "{'v':10,'session_id':'%s','session_type':'normal','resume_gateway_url':'%s','shard':[%d,%d],"
                        + "'private_channels':[],'relationships':[],'presences':[],'user_settings':{},"
                        + "'application':{'id':'%s','flags':0},'guilds':%s}",
                id,
                resumeUrl.isEmpty() ? url() : resumeUrl,
                shard,
                shards,
                DiscordEvents.APPLICATION,
                shard == 0 ? "[{'id':'" + DiscordEvents.GUILD + "','unavailable':true}]" : "[]");
        ready.set("user", DiscordEvents.self());
        if (isCutAt(Cut.IN_READY)) {
            sessions.remove(id);
            byte[] half = ready.toString().substring(0, 100).getBytes(StandardCharsets.UTF_8);
            socket.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(half), false);
            socket.closeConnection(1006, "cut by the test");
            return;
        }
        dispatch(session, "READY", ready);
        if (isCutAt(Cut.AFTER_READY)) {
            session.events.add(event("GUILD_CREATE", DiscordEvents.guild(), 2));
            socket.close(UNKNOWN_ERROR, "cut by the test");
        } else if (shard == 0) {
            dispatch(
                    session,
                    outage ? "GUILD_DELETE" : "GUILD_CREATE",
                    outage ? DiscordEvents.guildDelete(true) : DiscordEvents.guild());
        }
        DiscordEvents.manyGuilds(manyChannels)
                .filter(guild -> (guild.get("id").asLong() >>> 22) % shards == shard)
                .forEach(guild -> dispatch(session, "GUILD_CREATE", guild));
    }

    private void resume(WebSocket socket, JsonNode data) {
        Optional<Session> known =
                Optional.ofNullable(sessions.get(data.get("session_id").asString()));
        if (known.isEmpty()) {
            socket.send(Json.of("{'op':%d,'d':false}", INVALID_SESSION).toString());
            return;
        }
        Session session = known.get();
        synchronized (session) {
            session.socket = socket;
            session.events.subList(data.get("seq").asInt(), session.events.size()).stream()
                    .filter(event -> !event.isEmpty())
                    .forEach(socket::send);
        }
        dispatch(session, "RESUMED", Json.of("{'_trace':[]}"));
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
