package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveConnectionsTest {

    private final OkHttpClient client = LiveConnections.of(new OkHttpClient());
    private final AtomicInteger received = new AtomicInteger();
    private final Semaphore ends = new Semaphore(0);
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        client.connectionPool().evictAll();
    }

    /** Answers {@code answers} requests on each connection and closes it without a word; {@code -1}: closes it unanswered. */
    private void serve(int answers) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    serve(socket, answers);
                } catch (IOException over) {
                    // the test has ended
                }
                ends.release();
            }
        });
    }

    private void serve(Socket socket, int answers) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (int i = 0; i < Math.abs(answers); i++) {
            while (!in.readLine().isEmpty()) {
                // the head; no request here has a body
            }
            received.incrementAndGet();
            if (answers > 0) {
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private String post() throws IOException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + server.getLocalPort() + "/")
                .post(RequestBody.create(new byte[0]))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }

    @Test
    void a_server_that_closes_after_each_answer_loses_no_request() throws Exception {
        serve(1);
        for (int i = 1; i <= 20; i++) {
            assertThat(post()).isEqualTo("ok");
            assertThat(received).hasValue(i);
            ends.acquire();
        }
    }

    @Test
    void a_connection_that_stands_is_used_again() throws IOException {
        serve(20);
        for (int i = 1; i <= 20; i++) {
            assertThat(post()).isEqualTo("ok");
        }
        assertThat(client.connectionPool().connectionCount()).isLessThanOrEqualTo(1);
    }

    @Test
    void what_was_sent_and_not_answered_is_never_sent_again() {
        serve(-1);
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(received).hasValue(1);
    }
}
