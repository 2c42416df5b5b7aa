package dev.milepost.app.web;

import static dev.milepost.app.web.RawHttp.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the side that the world reaches doesn't take. */
class PublicRefusalsTest {

    private PublicServer server;
    private RawHttp http;

    @BeforeEach
    void start() throws IOException {
        server = PublicServer.start(
                "127.0.0.1",
                0,
                Map.of(
                        "/slack/events",
                        (headers, body) -> new WebResponse(200, "text/plain", body.readNBytes(1 << 20)),
                        "/slack/long",
                        (headers, body) -> WebResponse.text(413, "Too long.")),
                Map.of("/slack/install", (query, headers) -> new PublicServer.Shown(200, Map.of(), "said")));
        http = new RawHttp(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /slack/long", "POST /nope", "PUT /slack/events", "POST /slack/install"})
    void a_body_that_is_refused_is_not_read_to_its_end(String what) throws IOException {
        long sent = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            write(socket, what + " HTTP/1.1\r\nHost: x\r\nContent-Length: 67108864\r\n\r\n");
            for (byte[] piece = new byte[1 << 16]; sent < 67_108_864; sent += piece.length) {
                socket.getOutputStream().write(piece);
            }
        } catch (SocketException closed) {
            // As it should be, some way before the end.
        }
        assertThat(sent).isLessThan(67_108_864);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/metrics",
                "/health/live",
                "/health/ready",
                "/api/do",
                "/api/session",
                "/slack",
                "/slack/",
                "/slack/events/more",
                "/slack/events/../../metrics",
                "/slack/%2e%2e/metrics",
                "/slack/..%2fmetrics",
                "//metrics",
                "/index.html"
            })
    void serves_nothing_but_slacks_paths(String path) throws IOException {
        assertThat(http.get(path)).containsPattern("^HTTP/1.1 40[04]").doesNotContain("said");
        assertThat(http.post(path)).containsPattern("^HTTP/1.1 40[04]");
    }

    @Test
    void a_path_of_slacks_takes_its_own_method_alone() throws IOException {
        assertThat(http.get("/slack/events")).startsWith("HTTP/1.1 405");
        assertThat(http.post("/slack/install")).startsWith("HTTP/1.1 405");
        assertThat(http.get("/slack/install")).startsWith("HTTP/1.1 200").endsWith("said");
    }

    @Test
    void a_refusal_without_a_body_ends_no_connection() throws IOException {
        Socket socket = http.connected();
        String get = "GET /nope HTTP/1.1\r\nHost: x\r\n\r\n";
        assertThat(RawHttp.send(socket, get)).startsWith("HTTP/1.1 404");
        assertThat(RawHttp.send(socket, get)).startsWith("HTTP/1.1 404");
    }
}
