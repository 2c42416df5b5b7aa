package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeRepeatsTest {

    private static final WebApi.Answer DONE = new WebApi.Answer(200, new JsonObject(), Duration.ZERO, Set.of());

    private final List<Duration> waits = new ArrayList<>();
    private final SafeRepeats repeats = new SafeRepeats(waits::add);

    private static Stream<IOException> nothingLeft() {
        return Stream.of(
                new ConnectException("refused"),
                new NoRouteToHostException("no route"),
                new UnknownHostException("slack.com"),
                new LiveConnections.Stale());
    }

    @ParameterizedTest
    @MethodSource("nothingLeft")
    void what_certainly_never_left_is_sent_again(IOException e) throws IOException {
        List<IOException> failures = new ArrayList<>(List.of(e, e));
        WebApi.Answer answer = repeats.call(() -> {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            return DONE;
        });

        assertThat(answer).isEqualTo(DONE);
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void what_may_have_arrived_is_not() {
        assertThatThrownBy(() -> repeats.call(() -> {
                    throw new SocketTimeoutException("no answer");
                }))
                .isInstanceOf(SocketTimeoutException.class);
        assertThat(waits).isEmpty();
    }
}
