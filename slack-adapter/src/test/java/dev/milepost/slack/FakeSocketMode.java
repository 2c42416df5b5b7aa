package dev.milepost.slack;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's side of Socket Mode: hello, envelopes, acknowledgements, disconnect. */
public final class FakeSocketMode implements AutoCloseable {

    static final String HELLO = """
        {"type":"hello","num_connections":1,"connection_info":{"app_id":"A0MILEPOST"},
         "debug_info":{"host":"applink-1","started":"2026-11-24 09:00:00.000",
         "build_number":54,"approximate_connection_time":18060}}\
        """;

    /** In a {@link #greeting}: the connection ends. */
    static final String HANG_UP = "";

    /** What each new connection is told at once. */
    volatile List<String> greeting = List.of(HELLO);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Acknowledgement>> awaited = new ConcurrentHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Server server = new Server();

    /** What came back for an envelope, and on which connection. */
    public record Acknowledgement(JsonObject body, WebSocket connection) {

        /** The message that it carries; empty where it carries none. */
        public JsonObject payload() {
            return body.has("payload") ? body.getAsJsonObject("payload") : new JsonObject();
        }
    }

    private FakeSocketMode() {}

    static FakeSocketMode started() {
        FakeSocketMode sockets = new FakeSocketMode();
        sockets.server.setReuseAddr(true);
        sockets.server.setDaemon(true);
        sockets.server.start();
        try {
            if (!sockets.listening.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no WebSocket server came up");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return sockets;
    }

    String url() {
        return "ws://127.0.0.1:%d/link/?ticket=%s&app_id=A0MILEPOST".formatted(server.getPort(), UUID.randomUUID());
    }

    /** Connections that stand now, the oldest first. */
    public List<WebSocket> connections() {
        return open;
    }

    public void awaitConnections(int count) {
        await().atMost(PATIENCE).until(() -> open.size() == count);
    }

    /** Sends an envelope to the newest connection; its acknowledgement comes later. */
    public CompletableFuture<Acknowledgement> send(String type, JsonObject payload) {
        return send(UUID.randomUUID().toString(), type, payload);
    }

    /** The same with an id of the caller's, so that it can be sent again. */
    public CompletableFuture<Acknowledgement> send(String id, String type, JsonObject payload) {
        return send(id, type, payload, Map.of());
    }

    private CompletableFuture<Acknowledgement> send(
            String id, String type, JsonObject payload, Map<String, JsonElement> changes) {
        awaitConnected();
        CompletableFuture<Acknowledgement> acknowledgement = new CompletableFuture<>();
        awaited.put(id, acknowledgement);
        JsonObject envelope = new JsonObject();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
        envelope.add("payload", payload);
        changes.forEach(envelope::add);
        open.get(open.size() - 1).send(envelope.toString());
        return acknowledgement;
    }

    /** Sends an envelope and waits for its acknowledgement, as Slack does for three seconds. */
    public Acknowledgement sendAndAwait(String type, JsonObject payload) {
        return sendAndAwait(type, payload, Map.of());
    }

    /** The same with {@code changes} to what stands around the payload. */
    Acknowledgement sendAndAwait(String type, JsonObject payload, Map<String, JsonElement> changes) {
        return send(UUID.randomUUID().toString(), type, payload, changes)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Says on all connections that they are about to end. */
    public void announceEnd(String reason) {
        open.forEach(connection -> connection.send(disconnect(reason)));
    }

    /** What Slack says before it ends a connection, or in place of a greeting. */
    static String disconnect(String reason) {
        return "{\"type\":\"disconnect\",\"reason\":\"%s\",\"debug_info\":{\"host\":\"applink-1\"}}".formatted(reason);
    }

    public void awaitConnected() {
        await().atMost(PATIENCE).until(() -> !open.isEmpty());
    }

    @Override
    public void close() {
        try {
            server.stop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onStart() {
            listening.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            for (String word : greeting) {
                if (word.equals(HANG_UP)) {
                    connection.close();
                } else {
                    connection.send(word);
                }
            }
            open.add(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            JsonObject body = JsonParser.parseString(message).getAsJsonObject();
            CompletableFuture<Acknowledgement> waiting =
                    awaited.remove(body.get("envelope_id").getAsString());
            if (waiting != null) {
                waiting.complete(new Acknowledgement(body, connection));
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            open.remove(connection);
        }

        @Override
        public void onError(WebSocket connection, Exception e) {
            open.remove(connection);
        }
    }
}
