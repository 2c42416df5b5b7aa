package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one Socket Mode connection: asks for an address, connects, and begins anew when it ends. When
 * Slack says that it is about to end one, the next stands before the old one is let go.
 */
final class SocketModeLoop implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(20);

    /** A connection that ended sooner shows that the next one may, too. */
    private static final Duration BRIEF = Duration.ofSeconds(10);

    private final Logger log = LoggerFactory.getLogger(SocketModeLoop.class);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final WebApi api;
    private final SlackSettings settings;
    private final SocketModeEnvelopes envelopes;
    private volatile SlackState state = new SlackState(SlackState.Kind.CONNECTING, "Socket Mode isn't connected yet");
    private volatile @Nullable SocketModeSession session;
    private volatile @Nullable SocketModeSession coming;

    /** How long Slack asked to wait before it is asked for an address again. */
    private Duration retryAfter = Duration.ZERO;

    private boolean wasBrief;

    SocketModeLoop(Slack slack, SlackSettings settings, SocketModeEnvelopes envelopes) {
        this.api = new WebApi(slack, settings.appToken());
        this.settings = settings;
        this.envelopes = envelopes;
    }

    void start() {
        Thread.ofVirtual().name("slack-socket-mode").start(this::run);
    }

    SlackState state() {
        return state;
    }

    @Override
    public void close() {
        closed.countDown();
        close(session);
        close(coming);
    }

    private static void close(@Nullable SocketModeSession session) {
        if (session != null) {
            session.close();
        }
    }

    private void run() {
        int failures = 0;
        try {
            Duration wait = Duration.ZERO;
            while (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                retryAfter = Duration.ZERO;
                failures = tryToStay() ? 0 : failures + 1;
                wait = failures == 0 ? Duration.ZERO : settings.retries().after(failures, retryAfter);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of ours ends this try and not the loop, which nobody would start again. */
    private boolean tryToStay() throws InterruptedException {
        try {
            return connectAndStay();
        } catch (RuntimeException | LinkageError e) {
            log.error("Socket Mode: a try to connect failed for a fault of our own", e);
            say(
                    SlackState.Kind.CONNECTING,
                    "Socket Mode: a fault of our own (%s). It will be tried again.".formatted(e));
            return false;
        }
    }

    /** Whether there was a connection that stood for a while, until it ended or Slack asked for the next. */
    private boolean connectAndStay() throws InterruptedException {
        String address = address();
        if (address.isEmpty() || closed.getCount() == 0) {
            return false;
        }
        SocketModeSession next = new SocketModeSession(URI.create(address), proxy(), envelopes);
        coming = next;
        boolean stood = next.connectBlocking(CONNECT.toSeconds(), TimeUnit.SECONDS) && next.stands(CONNECT);
        if (closed.getCount() == 0) {
            // Who closed the loop meanwhile found this one too early for it to be closed.
            next.close();
            return false;
        }
        if (!stood) {
            if (next.isRefused()) {
                ended(next.awaitEnd());
            } else {
                say(SlackState.Kind.CONNECTING, "Socket Mode: no connection came about. It will be tried again.");
            }
            next.close();
            return false;
        }
        close(session);
        session = next;
        say(SlackState.Kind.UP, "Socket Mode is connected");
        Instant since = settings.clock().instant();
        String end = next.awaitEnd();
        ended(end);
        return isPrompt(end, Duration.between(since, settings.clock().instant()));
    }

    /** Whether the next connection may be made at once. Of those that are brief one may be, where Slack asked for the next. */
    private boolean isPrompt(String end, Duration lived) {
        boolean first = !wasBrief;
        wasBrief = lived.compareTo(BRIEF) < 0;
        return !SocketModeSession.isRefusal(end) && (!wasBrief || (first && SocketModeSession.isAnnounced(end)));
    }

    private void ended(String end) {
        if (closed.getCount() == 0) {
            return;
        }
        if (end.equals(SocketModeSession.LINK_DISABLED)) {
            say(
                    SlackState.Kind.REFUSED,
                    "Socket Mode is switched off for the app. Switch it on in the app's settings.");
        } else if (end.equals(SocketModeSession.TOO_MANY)) {
            say(
                    SlackState.Kind.CONNECTING,
                    "Socket Mode: the app has too many connections; what else uses its app token? It will be tried"
                            + " again.");
        } else if (!SocketModeSession.isAnnounced(end)) {
            say(
                    SlackState.Kind.CONNECTING,
                    "Socket Mode: the connection ended (%s). The next one is on its way.".formatted(end));
        }
    }

    /** Where to connect, or nothing where Slack doesn't say. */
    private String address() {
        try {
            WebApi.Answer answer = api.call("apps.connections.open", new JsonObject());
            if (answer.ok()) {
                return Json.text(answer.body(), "url");
            }
            retryAfter = answer.retryAfter();
            say(
                    answer.isPassing() ? SlackState.Kind.CONNECTING : SlackState.Kind.REFUSED,
                    "Socket Mode: Slack says %s. %s".formatted(answer.error(), remedy(answer.error())));
        } catch (IOException e) {
            say(SlackState.Kind.CONNECTING, "Slack can't be reached (%s). It will be tried again.".formatted(e));
        }
        return "";
    }

    private Proxy proxy() {
        String proxy = api.slack().getConfig().getProxyUrl();
        if (proxy == null || proxy.isBlank()) {
            return Proxy.NO_PROXY;
        }
        URI address = URI.create(proxy);
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort()));
    }

    private static String remedy(String error) {
        return switch (error) {
            case "missing_scope" -> "Give the app token the scope connections:write.";
            case "invalid_auth", "not_authed" ->
                "Slack doesn't know this app token. Copy it anew from the app's settings, under Basic Information.";
            default -> Remedy.of(error);
        };
    }

    /** Each trouble once, not at every try. */
    private void say(SlackState.Kind kind, String detail) {
        SlackState now = new SlackState(kind, detail);
        if (!now.equals(state) && kind == SlackState.Kind.UP) {
            log.info("{}", detail);
        } else if (!now.equals(state)) {
            log.warn("{}", detail);
        }
        state = now;
    }
}
