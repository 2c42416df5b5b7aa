package dev.milepost.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.terminal.Streams.Look;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsTest {

    @Test
    void a_pipe_gets_plain_text_whatever_the_terminal_is() {
        assertThat(Streams.look(false, Map.of("TERM", "xterm", "COLUMNS", "70")))
                .isEqualTo(Look.PLAIN);
    }

    @Test
    void a_terminal_gets_colours_and_its_width() {
        assertThat(Streams.look(true, Map.of("TERM", "xterm", "COLUMNS", "70"))).isEqualTo(new Look(true, true, 70));
    }

    @Test
    void colours_are_left_out_where_they_are_refused_or_can_not_be_shown() {
        assertThat(Streams.look(true, Map.of("TERM", "xterm", "NO_COLOR", "1")).colours())
                .isFalse();
        assertThat(Streams.look(true, Map.of("TERM", "dumb")).colours()).isFalse();
    }

    @Test
    void lines_stay_readable_in_very_wide_and_very_narrow_terminals() {
        assertThat(Streams.look(true, Map.of("COLUMNS", "400")).width()).isEqualTo(120);
        assertThat(Streams.look(true, Map.of("COLUMNS", "5")).width()).isEqualTo(40);
        assertThat(Streams.look(true, Map.of("COLUMNS", "wide")).width()).isEqualTo(80);
    }
}
