package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.response.Response;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentAcksTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final RecentAcks acks = new RecentAcks(clock);

    @Test
    void an_answer_is_remembered_for_two_minutes() {
        acks.keep("v0=1", Acks.json("{\"text\":\"hello\"}"));
        clock.advance(Duration.ofMinutes(2).minusSeconds(1));

        assertThat(acks.again("v0=1").getBody()).isEqualTo("{\"text\":\"hello\"}");
        assertThat(acks.again("v0=1").getContentType()).startsWith("application/json");
        clock.advance(Duration.ofSeconds(1));
        assertThat(acks.again("v0=1").getBody()).isNull();
    }

    @Test
    void what_said_nothing_says_nothing_again() {
        acks.keep("v0=1", Response.ok());
        acks.keep("", Acks.json("{}"));

        assertThat(acks.again("v0=1").getStatusCode()).isEqualTo(200);
        assertThat(acks.again("v0=1").getBody()).isNull();
        assertThat(acks.again("").getBody()).isNull();
    }

    @Test
    void it_never_grows_beyond_its_bound() {
        String body = "x".repeat(10_000);
        for (int i = 0; i < 1_000; i++) {
            acks.keep("v0=" + i, Acks.json(body));
        }

        await().untilAsserted(() -> assertThat(IntStream.range(0, 1_000)
                        .filter(i -> acks.again("v0=" + i).getBody() != null)
                        .count())
                .isBetween(1L, (long) RecentAcks.MOST / body.length()));
    }
}
