package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.render.GoldenFile;
import dev.milepost.testing.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every conversation that was saved from the page, done again: each adapter still sends what it sent. {@code
 * -Dgolden.update} writes the files anew, and the test still fails, so that nobody commits them unread.
 */
class RecordingTest {

    private static final Path FOLDER = Path.of("src/test/resources/conversations");

    private final Function<Clock, Milepost.Builder> bots = Trying.bots();

    static List<Path> conversations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void a_saved_conversation_comes_out_the_same(Path file) throws IOException, BadRequest {
        String golden = Files.readString(file).replace("\r\n", "\n");
        String again = again(golden);
        if (GoldenFile.isWrittenAnew() && !again.equals(golden)) {
            Files.writeString(file, again);
        }
        assertThat(again).isEqualTo(golden);
    }

    @Test
    void a_session_is_saved_so_that_it_can_be_done_again() throws BadRequest {
        Session session = new Session(
                "s", Trying.SIDES, bots, Clock.fixed(Instant.parse("2026-11-24T10:00:00.123Z"), ZoneOffset.UTC));
        session.perform(new Step.Say(Person.ADMIN, Spot.GENERAL, "/tips subscribe 09:00 Europe/Berlin"));
        session.perform(new Step.Break(List.of("slack"), Fault.RATE_LIMITED));
        session.perform(new Step.MoveClock(Optional.empty()));
        session.perform(new Step.Say(Person.NEWCOMER, Spot.DIRECT, "what does a senior make?"));
        String saved = session.recording().pretty();
        assertThat(again(saved)).isEqualTo(saved).contains("\"do\" : \"break\"", "\"discord\" : [ {");
    }

    @Test
    void of_a_very_long_session_the_end_is_kept_and_said_to_be_no_more() {
        Instant began = Instant.parse("2026-11-24T10:00:00Z");
        Recording recording = new Recording(Packs.lighthouse().info(), began);
        for (int i = 0; i <= Recording.MOST; i++) {
            recording.add(began.plusSeconds(i), new Step.Wait(), List.of());
        }
        JsonNode saved = JsonMapper.shared().readTree(recording.pretty());
        assertThat(saved.path("steps").size()).isEqualTo(Recording.MOST);
        assertThat(saved.path("completeFrom").asString()).isEqualTo("2026-11-24T10:00:01Z");
    }

    private String again(String saved) throws BadRequest {
        JsonNode whole = JsonMapper.shared().readTree(saved);
        Clock from = Clock.fixed(Instant.parse(whole.path("from").asString()), ZoneOffset.UTC);
        Session session = new Session("s", Trying.SIDES, bots, from);
        for (JsonNode step : whole.path("steps")) {
            session.clock().moveTo(Instant.parse(step.path("at").asString()));
            session.perform(Step.of(step.path("step")));
        }
        return session.recording().pretty();
    }
}
