package dev.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The side that the world reaches, and what the world does to it. */
class PublicServerTest {

    private static final int CROWD = 300;
    private static final Duration SHORT = Duration.ofMillis(800);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final String EVENT = "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nsaid";
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final List<Socket> crowd = new ArrayList<>();
    private PublicServer server;

    @BeforeEach
    void start() throws IOException {
        server = started(new PublicServer.Times(SHORT, SHORT));
    }

    private static PublicServer started(PublicServer.Times times) throws IOException {
        return PublicServer.start(
                "127.0.0.1",
                0,
                Map.of(
                        "/slack/events",
                        (headers, body) -> new WebResponse(200, "text/plain", body.readNBytes(1 << 20))),
                Map.of("/slack/install", (query, headers) -> new PublicServer.Shown(200, Map.of(), "said")),
                times);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
        server.close();
    }

    private Socket connected() {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.setSoTimeout(20_000);
            crowd.add(socket);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** All that comes until the connection ends. */
    private static String read(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    /** Sends a request. @return its answer, without waiting for the connection's end */
    private String send(String request) throws IOException {
        Socket socket = connected();
        write(socket, request);
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0 || !whole(answer)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    private static boolean whole(StringBuilder answer) {
        Matcher length = LENGTH.matcher(answer);
        int head = answer.indexOf("\r\n\r\n") + 4;
        return length.find() && answer.length() - head >= Integer.parseInt(length.group(1));
    }

    private String post(String path) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\nsaid");
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    private void assertAnswers() throws IOException {
        assertThat(post("/slack/events")).startsWith("HTTP/1.1 200").endsWith("said");
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
        assertThat(get(path)).containsPattern("^HTTP/1.1 40[04]").doesNotContain("said");
        assertThat(post(path)).containsPattern("^HTTP/1.1 40[04]");
    }

    @Test
    void a_path_of_slacks_takes_its_own_method_alone() throws IOException {
        assertThat(get("/slack/events")).startsWith("HTTP/1.1 405");
        assertThat(post("/slack/install")).startsWith("HTTP/1.1 405");
        assertThat(get("/slack/install")).startsWith("HTTP/1.1 200").endsWith("said");
    }

    @Test
    void answers_while_many_others_are_connected_and_say_nothing_and_sends_them_away() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            silent.add(connected());
        }
        assertAnswers();
        for (Socket socket : silent) {
            assertThat(read(socket)).isEmpty();
        }
    }

    @Test
    void answers_while_many_others_send_a_head_bit_by_bit_and_gives_up_those_that_stop() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            Socket socket = connected();
            write(socket, "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-A");
            slow.add(socket);
        }
        assertAnswers();
        for (Socket socket : slow) {
            assertThat(read(socket)).doesNotContain(" 200 ");
        }
    }

    @Test
    void gives_up_a_body_that_stops_half_way() throws IOException {
        Socket socket = connected();
        write(socket, "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf");
        assertThat(read(socket)).doesNotContain(" 200 ");
        assertAnswers();
    }

    @Test
    void refuses_a_flood_of_headers_before_it_has_arrived() throws IOException {
        for (String header : List.of("X-Long: " + "x".repeat(100_000) + "\r\n", "X-Many: x\r\n".repeat(10_000))) {
            Socket socket = connected();
            try {
                write(socket, "POST /slack/events HTTP/1.1\r\nHost: x\r\n" + header + "\r\n");
            } catch (SocketException closed) {
                // It has heard enough.
            }
            assertThat(read(socket)).doesNotContain(" 200 ");
        }
        assertAnswers();
    }

    @Test
    void an_endless_head_comes_to_an_end() {
        Socket socket = connected();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            try {
                write(socket, "X-More: " + "x".repeat(1_000) + "\r\n");
                return false;
            } catch (SocketTimeoutException | SocketException ended) {
                return true;
            }
        });
    }

    @Test
    void who_has_connected_before_it_stops_is_answered_and_told_that_it_ends() throws Exception {
        server.close();
        server = started(new PublicServer.Times(LONG, LONG));
        List<Socket> fresh = List.of(connected(), connected(), connected());
        Socket kept = connected();
        write(kept, EVENT);
        readUntil(kept, "said");
        Thread stopping = Thread.ofVirtual().start(server::close);
        Awaitility.await().until(this::takesNoMore);
        for (Socket socket : List.of(fresh.get(0), fresh.get(1), fresh.get(2), kept)) {
            write(socket, EVENT);
            assertThat(read(socket))
                    .startsWith("HTTP/1.1 200")
                    .contains("Connection: close")
                    .endsWith("said");
        }
        assertThat(stopping.join(STOP)).isTrue();
    }

    @Test
    void who_is_connected_and_says_nothing_holds_up_no_stop() throws Exception {
        for (int i = 0; i < CROWD; i++) {
            connected();
        }
        assertAnswers();
        Thread stopping = Thread.ofVirtual().start(server::close);
        assertThat(stopping.join(STOP)).isTrue();
    }

    private boolean takesNoMore() {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            return !probe.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static void readUntil(Socket socket, String end) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the connection stands").isNotNegative();
            answer.append((char) next);
        }
    }
}
