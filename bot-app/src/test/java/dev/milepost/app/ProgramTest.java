package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.config.Configuring;
import dev.milepost.app.terminal.ExitCode;
import dev.milepost.app.terminal.Printed;
import dev.milepost.app.terminal.Streams;
import dev.milepost.testing.Packs;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgramTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    Configuring given;
    Printed printed = new Printed();

    @BeforeEach
    void inAnEmptyDirectory() {
        given = new Configuring(directory);
    }

    private ExitCode run(String... args) {
        return new Program(printed.streams(), given.surroundings(), NOON).run(List.of(args));
    }

    @Test
    void a_level_is_answered_with_its_range_its_note_and_its_source() {
        assertThat(run("salary", "mid")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("$120,000 – $150,000", "Note:", "Source: an article on AI engineers");
        assertThat(printed.err()).isEmpty();
    }

    @Test
    void a_figure_by_the_month_is_checked_by_the_year_with_its_arithmetic() {
        assertThat(run("ask", "9k a month, ok?")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("$9,000 × 12 = $108,000", "inside, 60%");
        assertThat(run("ask", "6500 eur monthly for 4 years xp, underpaid?")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("in USD, and I convert no other money");
    }

    @Test
    void a_place_without_a_figure_exits_with_1_and_shows_the_table() {
        assertThat(run("salary", "brazil")).isEqualTo(ExitCode.NO_SUCH_THING);
        assertThat(printed.out()).contains("Brazil", "$90,000 – $120,000", "$200,000 – $250,000+");
    }

    @Test
    void an_unknown_level_exits_with_1_and_says_what_exists() {
        assertThat(run("salary", "wizard")).isEqualTo(ExitCode.NO_SUCH_THING);
        assertThat(printed.out()).containsIgnoringCase("senior");
    }

    @Test
    void json_prints_the_neutral_reply_in_one_line() {
        assertThat(run("salary", "mid", "--json")).isEqualTo(ExitCode.DONE);
        JsonNode reply = JsonMapper.shared().readTree(printed.out());
        assertThat(printed.out().lines()).hasSize(1);
        assertThat(reply.path("text").asString()).contains("$120,000 – $150,000");
        assertThat(reply.path("blocks").path(0).path("type").asString()).isEqualTo("heading");
    }

    @Test
    void a_platforms_payload_is_printed_as_it_would_be_sent() {
        assertThat(run("salary", "mid", "--platform", "discord")).isEqualTo(ExitCode.DONE);
        JsonNode discord = JsonMapper.shared().readTree(printed.out());
        assertThat(discord.path("path").asString()).endsWith("/callback");
        assertThat(discord.path("body").path("type").asInt()).isEqualTo(4);
        assertThat(discord.path("files").path(0).path("contentType").asString()).isEqualTo("image/png");
        printed = new Printed();
        assertThat(run("salary", "mid", "--platform", "slack")).isEqualTo(ExitCode.DONE);
        JsonNode slack = JsonMapper.shared().readTree(printed.out());
        assertThat(slack.path("body").path("response_type").asString()).isEqualTo("in_channel");
        assertThat(slack.path("body").path("blocks").size()).isPositive();
    }

    @Test
    void an_answer_printed_for_a_platform_asks_whether_it_helped_as_the_live_one_does() {
        for (String platform : List.of("discord", "slack")) {
            printed = new Printed();
            assertThat(run("ask", "do I need Python?", "--platform", platform)).isEqualTo(ExitCode.DONE);
            assertThat(printed.out()).contains("Helpful", "Not helpful").doesNotContain("keep the questions");
        }
        given.variable("MILEPOST_ANSWERS_KEEP_QUESTIONS", "true");
        assertThat(run("ask", "do I need Python?", "--platform", "slack")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("keep the questions", "90 days");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void an_unknown_platform_exits_with_2_and_names_those_there_are() {
        assertThat(run("salary", "mid", "--platform", "irc")).isEqualTo(ExitCode.USAGE);
        assertThat(printed.err()).contains("discord or slack");
    }

    @Test
    void what_to_paste_at_slack_and_what_to_open_at_discord_is_printed_from_the_configuration() {
        given.variable("MILEPOST_SLACK_COMMAND_PREFIX", "mp-")
                .variable("DISCORD_TOKEN", "OTAwMDAwMDAwMDAwMDAwMDAx.x.y");
        assertThat(run("slack", "manifest")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("\"/mp-salary\"", "socket_mode_enabled: true");
        assertThat(run("discord", "invite")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("client_id=900000000000000001");
        assertThat(run("slack")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_topic_is_answered() {
        assertThat(run("career", "skills")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("Python", "TensorFlow");
    }

    @Test
    void wrong_flags_exit_with_2_and_say_so_on_standard_error() {
        assertThat(run("salary", "--wrong")).isEqualTo(ExitCode.USAGE);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains("--wrong", "milepost salary --help");
    }

    @Test
    void a_broken_configuration_exits_with_3_and_lists_what_is_wrong() {
        given.file("milepost.yaml", "admin.prot: 1\nlog.level: loud\n");
        assertThat(run("salary", "mid")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains("2 problems", "did you mean admin.port?", "“loud”");
    }

    @Test
    void a_broken_pack_exits_with_3_and_lists_what_is_wrong() {
        given.variable("MILEPOST_CONTENT_PACKS", "nowhere");
        assertThat(run("salary", "mid")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.err()).contains("nowhere", "pack.yaml");
    }

    @Test
    void the_shipped_pack_passes_its_own_check() {
        assertThat(run(
                        "content",
                        "check",
                        Path.of("../data/ai-engineering").toAbsolutePath().toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("44 facts");
    }

    @Test
    void a_folder_that_holds_no_pack_is_refused() {
        assertThat(run("content", "check", directory.toString())).isEqualTo(ExitCode.INVALID);
        assertThat(run("content", "check")).isEqualTo(ExitCode.USAGE);
        assertThat(run("content", "preview")).isEqualTo(ExitCode.USAGE);
        assertThat(printed.err()).contains("Name its folder: milepost content preview DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "preview"})
    void a_folder_that_is_not_there_is_named(String what) {
        assertThat(run("content", what, "nowhere")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.out() + printed.err())
                .contains("nowhere: there is no such folder")
                .doesNotContain("Name its folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --offline", "content preview PACK"})
    void an_address_that_is_not_this_machines_is_said_to_be_no_port_of_ours(String words) {
        given.variable("MILEPOST_ADMIN_HOST", "192.0.2.1");
        String pack = Packs.AI_ENGINEERING.toAbsolutePath().toString();
        assertThat(run(Stream.of(words.split(" "))
                        .map(word -> word.equals("PACK") ? pack : word)
                        .toArray(String[]::new)))
                .isEqualTo(ExitCode.INVALID);
        assertThat(printed.err())
                .contains("admin.port 8080 can't be opened on 192.0.2.1 (", "set another admin.port or admin.host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "doctor", "gaps", "replay abc2345678", "erase --user discord:1"})
    void a_driver_that_quotes_the_databases_address_is_masked(String words) {
        given.variable("MILEPOST_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1?user=milepost&password=s3cretpw")
                .variable("MILEPOST_ANSWERS_KEEP_QUESTIONS", "true");
        assertThat(run(words.split(" "))).isEqualTo(ExitCode.INVALID);
        assertThat(printed.err())
                .contains("JDBC URL must contain a /", "********")
                .doesNotContain("s3cretpw");
    }

    @Test
    void the_configuration_is_shown_with_origins_and_without_secrets() {
        given.variable("DISCORD_TOKEN", "very.secret.token").file("milepost.yaml", "admin.port: 9000");
        assertThat(run("config")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out())
                .containsPattern("discord.token +\\*{8} +DISCORD_TOKEN")
                .containsPattern("admin.port +9000 +.*milepost.yaml:1:1")
                .containsPattern("log.level +info +default")
                .doesNotContain("very.secret.token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"salary mid", "career skills", "tip", "ask skills", "help", "content check", "report"})
    void what_reaches_no_platform_does_without_whole_tokens(String words) {
        given.variable("SLACK_BOT_TOKEN", "xoxb-1").variable("DISCORD_TOKEN", "xoxb-2");
        assertThat(run(words.split(" "))).isNotEqualTo(ExitCode.INVALID);
        assertThat(printed.err()).doesNotContain("token");
    }

    @Test
    void what_reaches_a_platform_says_what_its_tokens_lack() {
        given.variable("SLACK_BOT_TOKEN", "xoxb-1");
        assertThat(run("doctor")).isEqualTo(ExitCode.INVALID);
        assertThat(run("run")).isEqualTo(ExitCode.INVALID);
        assertThat(printed.err()).contains("slack.bot-token needs slack.app-token");
    }

    @Test
    void help_explains_the_bots_commands() {
        assertThat(run("help")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("salary", "career");
    }

    @Test
    void a_fault_of_any_kind_ends_it_and_is_told_from_a_wrong_request() {
        Streams broken = new Streams(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
                    @Override
                    public void println(String line) {
                        throw new NoClassDefFoundError("dev/milepost/Missing");
                    }
                },
                printed.streams().err(),
                Streams.Look.PLAIN);

        assertThat(new Program(broken, given.surroundings(), NOON).run(List.of("--version")))
                .isEqualTo(ExitCode.FAULT);
        assertThat(printed.err()).containsPattern("something went wrong on my side \\(MP-[0-9A-Z]{1,4}\\)");
    }
}
