package dev.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final List<Bar> BARS = Bar.read(List.of(
            "# row | figure | unit | what | bar",
            "",
            "start | start.salary | s | an answer | <= 0.5",
            "slack | slack.cpu | µs | a request | <= 0.25 node.cpu",
            "kill | kill.lost | | tips lost | = 0",
            "start | start.memory | MB | memory | -"));

    private static String table(Map<String, Double> figures) {
        return Results.table(BARS, figures);
    }

    @Test
    void says_of_each_figure_whether_its_bar_is_met() {
        assertThat(table(Map.of("start.salary", 0.16, "slack.cpu", 50.0, "node.cpu", 120.0, "kill.lost", 0.0)))
                .contains("| an answer | 0.1600 s | ≤ 0.5 s | yes | `benchmarks/start` |")
                .contains("| a request | 50 µs | ≤ 30 µs (0.25 of the other's; it is 0.42 of it) | **no** |")
                .contains("| tips lost | 0 | = 0 | yes |")
                .contains("Of 3 bars 2 are met, 1 missed. Rows not measured: 1.");
    }

    @Test
    void a_row_without_its_figure_or_the_others_stays_and_says_so() {
        assertThat(table(Map.of("slack.cpu", 50.0)))
                .contains("| an answer |  | ≤ 0.5 s | not measured |")
                .contains("| a request | 50 µs | ≤ 0.25 of the other's | not measured |");
    }

    @Test
    void what_was_said_last_of_a_name_counts() {
        assertThat(Results.figures(List.of("a 1", "b 2.5", "a 3"))).isEqualTo(Map.of("a", 3.0, "b", 2.5));
    }

    @Test
    void every_bar_names_a_command_that_there_is_and_one_that_can_be_read() throws IOException {
        assertThat(Bar.read(Files.readAllLines(Path.of("bars")))).isNotEmpty().allSatisfy(bar -> {
            assertThat(Path.of(bar.row())).isExecutable();
            assertThat(bar.bar()).matches("-|(<=|>=|<|>|=) [\\d.]+( \\S+)?");
        });
    }
}
