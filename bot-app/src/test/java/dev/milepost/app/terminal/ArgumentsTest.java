package dev.milepost.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.terminal.Request.Form;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static Request parse(String... args) {
        return new Arguments("1.2.3", false).parse(List.of(args));
    }

    @Test
    void nothing_runs_everything() {
        assertThat(parse()).isEqualTo(new Request.Run(Optional.empty(), false, false));
        assertThat(parse("run")).isEqualTo(parse());
    }

    @Test
    void offline_may_stand_with_or_without_run() {
        assertThat(parse("--offline")).isEqualTo(new Request.Run(Optional.empty(), true, false));
        assertThat(parse("--open")).isEqualTo(new Request.Run(Optional.empty(), false, true));
        assertThat(parse("run", "--offline")).isEqualTo(parse("--offline"));
        assertThat(((Request.Configured) parse("--offline")).takesTokens()).isFalse();
        assertThat(((Request.Configured) parse("run")).takesTokens()).isTrue();
    }

    @Test
    void words_reach_the_command_as_they_are() {
        assertThat(parse("salary", "compare", "mid", "senior"))
                .isEqualTo(new Request.Chat(Optional.empty(), "salary", "compare mid senior", Form.TEXT));
        assertThat(parse("salary")).isEqualTo(new Request.Chat(Optional.empty(), "salary", "", Form.TEXT));
        assertThat(parse("ask", "@home?")).isEqualTo(new Request.Chat(Optional.empty(), "ask", "@home?", Form.TEXT));
    }

    @Test
    void options_may_stand_before_and_after_the_words() {
        Request json = new Request.Chat(Optional.empty(), "salary", "mid europe", Form.JSON);
        assertThat(parse("salary", "--json", "mid", "europe")).isEqualTo(json);
        assertThat(parse("salary", "mid", "europe", "--json")).isEqualTo(json);
    }

    @Test
    void two_hyphens_end_the_options() {
        assertThat(parse("ask", "--json", "--", "--why?"))
                .isEqualTo(new Request.Chat(Optional.empty(), "ask", "--why?", Form.JSON));
    }

    @Test
    void a_configuration_may_be_named_before_or_after_the_command() {
        Request show = new Request.ShowConfig(Optional.of(Path.of("x.yaml")));
        assertThat(parse("--config", "x.yaml", "config")).isEqualTo(show);
        assertThat(parse("config", "--config=x.yaml")).isEqualTo(show);
        assertThat(parse("--config", "a.yaml", "config", "--config", "x.yaml")).isEqualTo(show);
        Request manifest = new Request.SlackManifest(Optional.of(Path.of("x.yaml")));
        assertThat(parse("slack", "--config", "x.yaml", "manifest")).isEqualTo(manifest);
        assertThat(parse("--config", "a.yaml", "slack", "--config", "x.yaml", "manifest"))
                .isEqualTo(manifest);
    }

    @Test
    void a_receipt_is_needed_to_replay_it_and_read_in_any_case() {
        assertThat(parse("replay", "ABC2345678")).isEqualTo(new Request.Replay(Optional.empty(), "abc2345678"));
        assertThat(parse("replay")).isInstanceOf(Request.Wrong.class);
    }

    @Test
    void a_pack_may_be_named() {
        assertThat(parse("content", "check", "my/pack"))
                .isEqualTo(new Request.CheckContent(Optional.empty(), Optional.of(Path.of("my/pack"))));
        assertThat(parse("content", "preview", "my/pack", "--open"))
                .isEqualTo(new Request.PreviewContent(Optional.empty(), Optional.of(Path.of("my/pack")), true));
        assertThat(parse("content")).isEqualTo(new Request.Wrong("content needs a second word: check or preview"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "run --help", "salary -h", "ask --help", "content --help", "content check --help"})
    void help_is_everywhere(String line) {
        assertThat(parse(line.split(" ", -1)))
                .isInstanceOfSatisfying(
                        Request.Say.class, say -> assertThat(say.text()).startsWith("Usage: milepost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "salary --version", "content check -V"})
    void so_is_the_version(String line) {
        assertThat(parse(line.split(" ", -1))).isEqualTo(new Request.Say("Milepost 1.2.3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bogus",
                "salary --bogus mid",
                "salary --platform teams mid",
                "salary --json --platform slack mid",
                "salary --json --json mid",
                "content",
                "content check one two",
                "ask",
                "tip --file x",
                "ask --file x --platform slack",
                "config extra"
            })
    void what_means_nothing_is_wrong_usage(String line) {
        assertThat(parse(line.split(" ", -1))).isInstanceOf(Request.Wrong.class);
    }

    @Test
    void a_misspelt_command_is_met_with_the_one_that_was_meant() {
        assertThat(parse("salry", "mid"))
                .isInstanceOfSatisfying(
                        Request.Wrong.class,
                        wrong -> assertThat(wrong.reason()).contains("“salry”", "did you mean salary?"));
    }
}
