package dev.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminServerTest {

    AdminServer server;

    @BeforeEach
    void start() throws IOException {
        server = AdminServer.start(
                "127.0.0.1",
                0,
                true,
                Map.of(
                        "GET /hello", request -> WebResponse.text(200, "hello"),
                        "POST /echo", request -> new WebResponse(200, "text/plain", request.body()),
                        "GET /broken",
                                request -> {
                                    throw new IllegalStateException("secret inner workings");
                                }));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Sends the bytes of a request, since clients write the Host header themselves. */
    private String send(String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = head.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path, String host) throws IOException {
        return send("GET " + path + " HTTP/1.1\nHost: " + host, "");
    }

    private String post(String headers, String body) throws IOException {
        return send("POST /echo HTTP/1.1\nHost: 127.0.0.1:" + server.port() + "\n" + headers, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:8080", "localhost", "localhost:9", "[::1]:80", "127.0.0.2", "milepost.localhost"})
    void local_names_are_let_in(String host) throws IOException {
        assertThat(get("/hello", host)).startsWith("HTTP/1.1 200").endsWith("hello\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1", ""})
    void a_name_of_somebody_elses_that_resolves_here_is_not(String host) throws IOException {
        assertThat(get("/hello", host)).doesNotContain("hello\n").containsPattern("HTTP/1.1 4(21|00)");
    }

    @Test
    void every_answer_carries_the_headers_that_keep_other_pages_out() throws IOException {
        assertThat(get("/nothing", "localhost"))
                .startsWith("HTTP/1.1 404")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src 'self'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("X-Frame-Options: DENY")
                .containsIgnoringCase("Referrer-Policy: no-referrer");
    }

    @Test
    void a_post_from_the_servers_own_page_is_answered() throws IOException {
        assertThat(post("Content-Type: application/json\nOrigin: http://127.0.0.1:" + server.port(), "{}"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_post_from_another_page_is_not() throws IOException {
        assertThat(post("Content-Type: application/json\nOrigin: http://evil.example", "{}"))
                .startsWith("HTTP/1.1 403");
        assertThat(post("Content-Type: application/json\nOrigin: null", "{}")).startsWith("HTTP/1.1 403");
        assertThat(post("Content-Type: text/plain", "{}")).startsWith("HTTP/1.1 415");
    }

    @Test
    void a_long_body_is_refused() throws IOException {
        assertThat(post("Content-Type: application/json", "x".repeat(AdminServer.MAX_BODY + 1)))
                .startsWith("HTTP/1.1 413");
        assertThat(post("Content-Type: application/json", "x".repeat(AdminServer.MAX_BODY)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void another_method_is_told_from_another_path() throws IOException {
        assertThat(send("POST /hello HTTP/1.1\nHost: localhost\nContent-Type: application/json", ""))
                .startsWith("HTTP/1.1 405");
    }

    @Test
    void a_fault_of_ours_is_short_and_tells_nothing() throws IOException {
        assertThat(get("/broken", "localhost")).startsWith("HTTP/1.1 500").doesNotContain("secret inner workings");
    }

    @Test
    void an_answer_that_goes_on_ends_with_the_server() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        AdminServer streaming =
                AdminServer.start("127.0.0.1", 0, true, Map.of(), Map.of("GET /events", (request, sink) -> {
                    try {
                        sink.event("begun", request.parameter("since").orElse(""));
                        new CountDownLatch(1).await();
                    } finally {
                        ended.countDown();
                    }
                }));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), streaming.port())) {
            socket.getOutputStream()
                    .write("GET /events?since=a%20b HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.lines().filter(l -> l.startsWith("data:")).findFirst())
                    .contains("data: a b");
            streaming.close();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void that_a_port_is_taken_is_known_in_any_language() throws IOException {
        BindException said = new BindException("Die Adresse wird bereits verwendet");

        assertThat(AdminServer.isTaken("127.0.0.1", server.port(), said)).isTrue();
        assertThat(AdminServer.isTaken("192.0.2.1", server.port(), said)).isFalse();
        assertThat(AdminServer.isTaken("127.0.0.1", 1, said)).isFalse();
        assertThat(AdminServer.isTaken("127.0.0.1", server.port(), new IOException("no")))
                .isFalse();
    }

    @Test
    void a_port_that_was_asked_for_and_is_taken_is_an_error_and_a_default_moves_on() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> AdminServer.start("127.0.0.1", port, true, Map.of()))
                    .isInstanceOf(BindException.class);
            try (AdminServer moved = AdminServer.start("127.0.0.1", port, false, Map.of())) {
                assertThat(moved.port()).isGreaterThan(port);
            }
        }
    }
}
