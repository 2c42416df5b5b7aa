package dev.milepost.app.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * HTTP/1.1 whose connections linger when the server stops, or takes them for idle. Helidon cuts each one on which no request
 * has begun, though one may be on its way: a balancer connects and sends at once, and asks no other node once it has sent.
 * By a clock that jumps, busy connections look idle, too.
 *
 * @param linger how long a request may be on its way
 * @param later runs what it is given after that time
 */
record LingeringHttp(ServerConnectionSelector http, Duration linger, Executor later)
        implements ServerConnectionSelector {

    static LingeringHttp of(Http1Config config, Duration linger) {
        return new LingeringHttp(
                Http1ConnectionSelector.builder().config(config).build(),
                linger,
                CompletableFuture.delayedExecutor(
                        linger.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread));
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return lingering(http.connection(context), linger, later);
    }

    static ServerConnection lingering(ServerConnection http, Duration linger, Executor later) {
        return new Connection(http, linger, later);
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    private record Connection(ServerConnection http, Duration linger, Executor later) implements ServerConnection {

        @Override
        public void handle(Limit limit) throws InterruptedException {
            http.handle(limit);
        }

        @Override
        public Duration idleTime() {
            return http.idleTime();
        }

        /** One that gets its request meanwhile ends by itself, with the answer, or needn't end. */
        @Override
        public void close(boolean interrupt) {
            if (interrupt) {
                http.close(true);
            } else {
                later.execute(this::closeIdle);
            }
        }

        private void closeIdle() {
            if (http.idleTime().compareTo(linger) >= 0) {
                http.close(false);
            }
        }
    }
}
