package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.Feedback;
import dev.milepost.answer.QuestionOutcome;
import dev.milepost.answer.Receipt;
import dev.milepost.app.config.Configuring;
import dev.milepost.app.terminal.ExitCode;
import dev.milepost.app.terminal.Printed;
import dev.milepost.chat.UserRef;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

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
    void a_receipt_is_answered_again_and_shows_both_answers_where_they_differ() {
        try (Storage storage = Storage.open(StorageConfig.sqlite(directory.resolve("milepost-data")))) {
            storage.receipts().keep(receipt("abc2345678", NOON.instant()));
            storage.receipts().keep(receipt("old2345678", NOON.instant().minus(Receipt.RETENTION)));
        }

        assertThat(run("replay", "abc2345678")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out())
                .contains(
                        "what does a mid level earn?",
                        "ai-engineering 0.0.1, now ai-engineering",
                        "Nobody knows.",
                        "Answered now (SALARY)",
                        "$120,000 – $150,000");
        assertThat(run("replay", "old2345678")).isEqualTo(ExitCode.NO_SUCH_THING);
        assertThat(printed.err()).contains("no receipt old2345678", "7 days");
    }

    @Test
    void a_report_counts_what_helped_and_what_did_not() {
        assertThat(run("report")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("Nobody has said yet");
        try (Storage storage = Storage.open(StorageConfig.sqlite(directory.resolve("milepost-data")))) {
            storage.feedback().add(new Feedback(LocalDate.EPOCH, false, "FACT", List.of("some.fact")));
        }

        assertThat(run("report")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("          1        0  FACT          some.fact");
    }

    @Test
    void a_person_is_erased_by_platform_and_id() {
        try (Storage storage = Storage.open(StorageConfig.sqlite(directory.resolve("milepost-data")))) {
            storage.receipts().keep(receipt("abc2345678", NOON.instant()));
        }

        assertThat(run("erase", "--user", "discord:1")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("erased: 1 × kept question");
        assertThat(run("replay", "abc2345678")).isEqualTo(ExitCode.NO_SUCH_THING);
        assertThat(run("erase", "--user", "discord:1")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("Nothing is stored about discord:1");
        assertThat(run("erase")).isEqualTo(ExitCode.USAGE);
        assertThat(run("erase", "--user", "irc:1")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_report_counts_what_came_of_questions() {
        assertThat(run("report")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("Nobody has asked anything yet");
        try (Storage storage = Storage.open(StorageConfig.sqlite(directory.resolve("milepost-data")))) {
            storage.questions().count(new QuestionOutcome(LocalDate.EPOCH, "NOT_COVERED", List.of("some.fact")));
        }

        assertThat(run("report")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("    1  NOT_COVERED   some.fact");
    }

    @Test
    void gaps_are_kindly_refused_where_questions_are_not_kept() {
        assertThat(run("gaps")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out())
                .contains("isn't kept here", "answers.keep-questions")
                .doesNotContain("facts:");
    }

    @Test
    void gaps_are_entries_that_only_want_their_text() throws Exception {
        given.file("milepost.yaml", "answers.keep-questions: true");
        try (Storage storage = Storage.open(StorageConfig.sqlite(directory.resolve("milepost-data")))) {
            for (String person : List.of("1", "2", "3")) {
                keep(storage, person, "do they \"sponsor\" visas?\u001b[31m");
                keep(storage, person, "is visa sponsoring usual: yes or no");
            }
            keep(storage, "1", "what does my boss Ann Smith think of me?");
        }

        assertThat(run("gaps")).isEqualTo(ExitCode.DONE);

        assertThat(printed.out())
                .contains("# 3 people, 6 times", "NOT_COVERED 6")
                .doesNotContain("Ann Smith", "\u001b");
        JsonNode entry = YAMLMapper.builder().build().readTree(printed.out()).at("/facts/0");
        assertThat(entry.path("id").asString()).isEqualTo("gap_1");
        assertThat(entry.path("text").asString()).isEmpty();
        assertThat(entry.path("asked-as").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("do they \"sponsor\" visas? [31m", "is visa sponsoring usual: yes or no");
    }

    private static void keep(Storage storage, String person, String text) {
        storage.questions()
                .keep(
                        new QuestionOutcome(LocalDate.EPOCH, "NOT_COVERED", List.of()),
                        text,
                        new UserRef("slack", "T1", person));
    }

    @Test
    void a_backup_is_a_whole_database_of_its_own_and_overwrites_nothing() {
        assertThat(run("backup", "copy.db")).isEqualTo(ExitCode.NO_SUCH_THING);
        Path data = directory.resolve("milepost-data");
        try (Storage storage = Storage.open(StorageConfig.sqlite(data))) {
            storage.receipts().keep(receipt("abc2345678", NOON.instant()));
            assertThat(run("backup", "copy.db")).isEqualTo(ExitCode.DONE); // while it is in use
        }
        assertThat(run("backup", "copy.db")).isEqualTo(ExitCode.NO_SUCH_THING);
        assertThat(printed.err()).contains("is there already");
        Path restored = directory.resolve("restored");
        assertThat(directory
                        .resolve("copy.db")
                        .toFile()
                        .renameTo(made(restored).resolve("milepost.db").toFile()))
                .isTrue();
        try (Storage storage = Storage.open(StorageConfig.sqlite(restored))) {
            assertThat(storage.receipts().find("abc2345678")).isPresent();
        }
    }

    private static Path made(Path folder) {
        assertThat(folder.toFile().mkdirs()).isTrue();
        return folder;
    }

    @Test
    void a_backup_of_a_server_is_left_to_its_own_tool() {
        given.variable("MILEPOST_DATABASE_URL", "jdbc:postgresql://db.example.org/bot?password=geheim");
        assertThat(run("backup", "copy.db")).isEqualTo(ExitCode.NO_SUCH_THING);
        assertThat(printed.err()).contains("pg_dump --schema=milepost").doesNotContain("geheim");
    }

    private static Receipt receipt(String id, Instant kept) {
        return new Receipt(
                id,
                new UserRef("discord", "", "1"),
                "what does a mid level earn?",
                List.of(),
                List.of(),
                "ai-engineering",
                "0.0.1",
                "NOT_COVERED",
                "Nobody knows.",
                kept);
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
        assertThat(run("content", "preview", "nowhere")).isEqualTo(ExitCode.USAGE);
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

    @Test
    void help_explains_the_bots_commands() {
        assertThat(run("help")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("salary", "career");
    }
}
