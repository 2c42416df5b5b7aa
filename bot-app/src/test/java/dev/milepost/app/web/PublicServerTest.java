package dev.milepost.app.web;

import static dev.milepost.app.web.RawHttp.read;
import static dev.milepost.app.web.RawHttp.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final long ROOM = 10_000;

    private PublicServer server;
    private RawHttp http;

    @BeforeEach
    void start() throws IOException {
        start(ROOM, SHORT);
    }

    private void start(long room, Duration patience) throws IOException {
        server = PublicServer.start(
                "127.0.0.1",
                0,
                Map.of(
                        "/slack/events",
                        (headers, body) -> new WebResponse(200, "text/plain", body.readNBytes(1 << 20))),
                Map.of(),
                room,
                new PublicServer.Times(patience, patience));
        http = new RawHttp(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.close();
    }

    private void assertAnswers() throws IOException {
        assertThat(http.post("/slack/events")).startsWith("HTTP/1.1 200").endsWith("said");
    }

    @Test
    void answers_while_many_others_are_connected_and_say_nothing_and_sends_them_away() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            silent.add(http.connected());
        }
        assertAnswers();
        for (Socket socket : silent) {
            assertThat(read(socket)).isEmpty();
        }
    }

    @Test
    void answers_while_thousands_are_connected_that_say_nothing() throws IOException {
        stop();
        start(ROOM, LONG);
        for (int i = 0; i < 2_000; i++) {
            http.connected();
        }
        assertAnswers();
    }

    @Test
    void where_there_is_no_room_who_was_silent_longest_makes_way_for_who_asks() throws IOException {
        stop();
        start(100, LONG);
        Socket first = http.connected();
        for (int i = 0; i < CROWD; i++) {
            http.connected();
            if (i % 50 == 0) {
                assertAnswers();
            }
        }
        Socket last = http.connected();
        assertThat(read(first)).isEmpty();
        assertAnswers();

        assertThat(RawHttp.send(last, EVENT)).startsWith("HTTP/1.1 200").endsWith("said");
    }

    @Test
    void answers_while_many_others_send_a_head_bit_by_bit_and_gives_up_those_that_stop() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            Socket socket = http.connected();
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
        Socket socket = http.connected();
        write(socket, "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf");
        assertThat(read(socket)).doesNotContain(" 200 ");
        assertAnswers();
    }

    @Test
    void refuses_a_flood_of_headers_before_it_has_arrived() throws IOException {
        for (String header : List.of("X-Long: " + "x".repeat(100_000) + "\r\n", "X-Many: x\r\n".repeat(10_000))) {
            Socket socket = http.connected();
            try {
                write(socket, "POST /slack/events HTTP/1.1\r\nHost: x\r\n" + header + "\r\n");
            } catch (SocketException closed) {
                // It has heard enough.
            }
            assertThat(read(socket)).doesNotContain(" 200 ");
        }
        assertAnswers();
    }

    /** Slow-loris: there is always a little more, in time, and never a whole request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POST /sl",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-A",
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf"
            })
    void gives_up_who_sends_bit_by_bit_without_an_end(String begin) throws IOException {
        Socket socket = http.connected();
        write(socket, begin);
        Awaitility.await()
                .pollInterval(SHORT.dividedBy(8))
                .atMost(SHORT.multipliedBy(8))
                .until(() -> {
                    try {
                        write(socket, "x");
                        return false;
                    } catch (SocketException ended) {
                        return true;
                    }
                });
        assertAnswers();
    }

    @Test
    void an_endless_head_comes_to_an_end() {
        Socket socket = http.connected();
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
        stop();
        start(ROOM, LONG);
        List<Socket> fresh = List.of(http.connected(), http.connected(), http.connected());
        Socket kept = http.connected();
        assertThat(RawHttp.send(kept, EVENT)).endsWith("said");
        Thread stopping = Thread.ofVirtual().start(server::close);
        Awaitility.await().until(http::isRefused);
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
            http.connected();
        }
        assertAnswers();
        Thread stopping = Thread.ofVirtual().start(server::close);
        assertThat(stopping.join(STOP)).isTrue();
    }
}
