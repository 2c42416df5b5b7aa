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
import dev.milepost.testing.Packs;
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
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an operator asks of what is stored. */
class ErrandsTest {

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
    void a_receipt_is_answered_again_by_the_pack_that_answered_then_not_by_the_first() {
        given.file(
                "milepost.yaml",
                "content.packs: [%s, %s]"
                        .formatted(Packs.AI_ENGINEERING.toAbsolutePath(), Packs.LIGHTHOUSE.toAbsolutePath()));
        try (Storage storage = Storage.open(StorageConfig.sqlite(directory.resolve("milepost-data")))) {
            storage.receipts().keep(receipt("abc2345678", "lighthouse", "who cleans the lens and how?"));
            storage.receipts().keep(receipt("def2345678", "gardening", "who cleans the lens and how?"));
        }

        assertThat(run("replay", "abc2345678")).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).contains("now lighthouse", "Answered now (FACT)", "linen");

        printed = new Printed();
        assertThat(run("replay", "def2345678")).isEqualTo(ExitCode.NO_SUCH_THING);
        assertThat(printed.out()).contains("Nobody knows.").doesNotContain("Answered now");
        assertThat(printed.err()).contains("the pack gardening isn't configured here", "ai-engineering, lighthouse");
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
        return receipt(id, kept, "ai-engineering", "what does a mid level earn?");
    }

    private static Receipt receipt(String id, String pack, String question) {
        return receipt(id, NOON.instant(), pack, question);
    }

    private static Receipt receipt(String id, Instant kept, String pack, String question) {
        return new Receipt(
                id,
                new UserRef("discord", "", "1"),
                question,
                List.of(),
                List.of(),
                pack,
                "0.0.1",
                "NOT_COVERED",
                "Nobody knows.",
                kept);
    }
}
