package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Socket Mode connection. Each envelope is acknowledged on the connection that brought it, which
 * Bolt's own client doesn't promise while it changes over to the next.
 */
final class SocketModeSession extends WebSocketClient {

    /** Slack's reason when the app's Socket Mode was switched off. */
    static final String LINK_DISABLED = "link_disabled";

    /** Slack's reason when the app has more connections than the ten that it may have. */
    static final String TOO_MANY = "too_many_websockets";

    private static final String WARNING = "warning";

    /** Seconds without a sign of life after which a connection counts as lost. */
    private static final int LOST_AFTER = 20;

    private final Logger log = LoggerFactory.getLogger(SocketModeSession.class);
    private final SocketModeEnvelopes envelopes;
    private final CountDownLatch hello = new CountDownLatch(1);
    private final CompletableFuture<String> end = new CompletableFuture<>();

    SocketModeSession(URI address, Proxy proxy, SocketModeEnvelopes envelopes) {
        super(address, new Draft_6455(), Map.of(), (int) Duration.ofSeconds(20).toMillis());
        this.envelopes = envelopes;
        setProxy(proxy);
        setDaemon(true);
        setConnectionLostTimeout(LOST_AFTER);
        setTcpNoDelay(true);
    }

    /** Whether it is open once Slack has greeted, or {@code time} has passed without a greeting. */
    boolean stands(Duration time) throws InterruptedException {
        boolean greeted = hello.await(time.toMillis(), TimeUnit.MILLISECONDS);
        return (greeted || isOpen()) && (!end.isDone() || isAnnounced(end.join()));
    }

    /** Why it ended, or is about to. */
    String awaitEnd() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether Slack said beforehand that it would end the connection. */
    static boolean isAnnounced(String end) {
        return end.equals(WARNING) || end.equals("refresh_requested");
    }

    /** Whether the next connection would end for the same reason. */
    static boolean isRefusal(String end) {
        return end.equals(LINK_DISABLED) || end.equals(TOO_MANY);
    }

    /** Whether Slack let it end with such a word, be it instead of a greeting. */
    boolean isRefused() {
        return end.isDone() && isRefusal(end.join());
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // Slack's hello says that the connection stands.
    }

    @Override
    public void onMessage(String message) {
        try {
            JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
            if (Json.text(envelope, "type").equals("disconnect")) {
                String reason = Json.text(envelope, "reason");
                end.complete(reason.isEmpty() ? WARNING : reason);
                hello.countDown();
            } else {
                hello.countDown();
                take(envelope);
            }
        } catch (JsonParseException | IllegalStateException notJson) {
            log.debug("Socket Mode brought something that is no JSON object");
        }
    }

    private void take(JsonObject envelope) {
        Optional<JsonObject> acknowledgement = envelopes.acknowledgement(envelope);
        if (acknowledgement.isEmpty()) {
            return;
        }
        try {
            send(acknowledgement.get().toString());
        } catch (WebsocketNotConnectedException gone) {
            envelopes.forget(envelope);
            log.info("Socket Mode ended before an envelope was acknowledged; Slack will bring it again");
        }
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        end.complete("code " + code);
        hello.countDown();
    }

    @Override
    public void onError(Exception e) {
        log.debug("Socket Mode: {}", e.toString());
    }
}
