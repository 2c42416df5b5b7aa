package dev.milepost.slack;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over connections that still stand. A server may close one that was kept for reuse; a request sent into it
 * would be lost, and repeating it afterwards could double a message, for nobody knows how far the first came. So each
 * connection is looked at just before the request leaves, when a fresh one is still certain to be safe.
 */
final class LiveConnections {

    /** More than a pool ever hands out in a row after it was emptied. */
    private static final int TRIES = 3;

    private LiveConnections() {}

    /** The same client, without repeats of what was sent. */
    static OkHttpClient of(OkHttpClient client) {
        return client.newBuilder()
                // Over HTTP/2 a reader of its own owns the socket, and looking at it would wait for that one forever.
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .addInterceptor(chain -> proceed(chain, client))
                .addNetworkInterceptor(LiveConnections::check)
                .build();
    }

    private static Response proceed(Interceptor.Chain chain, OkHttpClient client) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return chain.proceed(chain.request());
            } catch (Stale e) {
                if (i == TRIES) {
                    throw e;
                }
                // The two clients share one pool.
                client.connectionPool().evictAll();
            }
        }
    }

    private static Response check(Interceptor.Chain chain) throws IOException {
        @Nullable Connection connection = chain.connection();
        if (connection != null && isStale(connection.socket())) {
            throw new Stale();
        }
        return chain.proceed(chain.request());
    }

    /** Nothing is to be read before a request; whatever is, the end above all, means that this connection is over. */
    private static boolean isStale(Socket socket) throws IOException {
        int patience = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException broken) {
            return true;
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(patience);
            }
        }
    }

    /** The connection was over before anything of the request was sent. */
    static final class Stale extends IOException {
        Stale() {
            super("the connection was closed before the request was sent");
        }
    }
}
