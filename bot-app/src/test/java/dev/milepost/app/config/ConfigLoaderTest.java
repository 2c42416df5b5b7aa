package dev.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.config.Config.Transport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    @TempDir
    Path directory;

    Configuring given;

    @BeforeEach
    void inAnEmptyDirectory() {
        given = new Configuring(directory);
    }

    @Test
    void nothing_set_gives_the_documented_defaults() {
        Config config = given.config();
        assertThat(config.dataDir()).isEqualTo(Path.of("./milepost-data"));
        assertThat(config.admin()).isEqualTo(new Config.Admin("127.0.0.1", 8080, false, true));
        assertThat(config.http()).isEqualTo(new Config.Http("0.0.0.0", 3000, Optional.empty()));
        assertThat(config.discord().token()).isEmpty();
        assertThat(config.slack().transport()).isEqualTo(Transport.OFF);
        assertThat(config.slack().commands())
                .isEqualTo(new Config.CommandNames("milepost", List.of("salary", "career", "tip"), ""));
        assertThat(config.tipsLateWithin()).isEqualTo(Duration.ofHours(6));
        assertThat(config.content().reviewAge()).isEqualTo(Duration.ofDays(365));
        assertThat(config.retention())
                .isEqualTo(new Config.Retention(Duration.ofDays(7), Duration.ofDays(365), Duration.ofDays(90)));
        assertThat(config.clockOffset()).isZero();
    }

    @Test
    void days_are_written_with_or_without_a_d_and_end_some_day() {
        given.file("milepost.yaml", "retention: {receipts: 3, feedback: 30d, questions: 14}");
        assertThat(given.config().retention())
                .isEqualTo(new Config.Retention(Duration.ofDays(3), Duration.ofDays(30), Duration.ofDays(14)));
        given.variable("MILEPOST_RETENTION_RECEIPTS", "0");
        assertThat(given.problems()).singleElement().asString().contains("a whole number of days from 1 to 36500");
    }

    @Test
    void a_review_holds_for_whole_days() {
        given.variable("MILEPOST_CONTENT_REVIEW_AGE", "30d");
        assertThat(given.config().content().reviewAge()).isEqualTo(Duration.ofDays(30));
        given.variable("MILEPOST_CONTENT_REVIEW_AGE", "12h");
        assertThat(given.problems()).singleElement().asString().contains("a whole number of days from 1 to 36500");
    }

    @Test
    void nested_and_dotted_names_mean_the_same() {
        given.file("milepost.yaml", """
            admin:
              port: 9000
            discord.token: abc.def
            content:
              packs: [one, two]
            """);
        Config config = given.config();
        assertThat(config.admin().port()).isEqualTo(9000);
        assertThat(config.admin().portChosen()).isTrue();
        assertThat(config.discord().token()).contains("abc.def");
        assertThat(config.content().packs()).containsExactly(Path.of("one"), Path.of("two"));
    }

    @Test
    void the_environment_wins_over_the_file() {
        given.file("milepost.yaml", "admin.port: 9000").variable("MILEPOST_ADMIN_PORT", "9001");
        assertThat(given.config().admin().port()).isEqualTo(9001);
    }

    @Test
    void conventional_names_work_and_ours_win_over_them() {
        given.variable("DISCORD_TOKEN", "theirs");
        assertThat(given.config().discord().token()).contains("theirs");
        given.variable("MILEPOST_DISCORD_TOKEN", "ours");
        assertThat(given.config().discord().token()).contains("ours");
    }

    @Test
    void a_databases_password_is_a_secret_by_itself_as_it_is_written_and_as_it_is() {
        String address = "jdbc:postgresql://db/milepost?user=me@example.org&password=s3%40cret+pw&sslpassword=100%";
        given.variable("MILEPOST_DATABASE_URL", address);
        assertThat(given.valid().settings().secrets())
                .containsExactlyInAnyOrder(address, "s3%40cret+pw", "s3@cret pw", "100%");
    }

    @Test
    void a_secret_comes_from_a_file_without_its_last_newline() {
        given.file("token", "abc.def\n").variable("DISCORD_TOKEN_FILE", "token");
        assertThat(given.config().discord().token()).contains("abc.def");
        assertThat(given.valid().settings().setting(ConfigKeys.DISCORD_TOKEN).origin())
                .isEqualTo("DISCORD_TOKEN_FILE");
    }

    @Test
    void an_empty_variable_sets_nothing_but_an_empty_list() {
        given.variable("DISCORD_TOKEN", "").variable("MILEPOST_SLACK_SHORT_COMMANDS", "");
        assertThat(given.config().discord().token()).isEmpty();
        assertThat(given.config().slack().commands().shortForms()).isEmpty();
    }

    @Test
    void what_the_launcher_and_the_packaging_read_and_set_is_no_mistake() throws IOException {
        for (String file : List.of("../milepost", "../packaging/Dockerfile", "../packaging/milepost.service")) {
            Pattern.compile("\\bMILEPOST_[A-Z_]+")
                    .matcher(Files.readString(Path.of(file)))
                    .results()
                    .map(MatchResult::group)
                    .filter(v -> ConfigKeys.ALL.stream()
                            .noneMatch(key -> key.variable().equals(v)))
                    .forEach(v -> given.variable(v, "/somewhere"));
        }
        assertThat(given.read()).isInstanceOf(ConfigResult.Valid.class);
    }

    @Test
    void what_kubernetes_sets_for_a_service_of_our_name_is_no_setting() {
        given.variable("MILEPOST_SERVICE_HOST", "10.0.0.1")
                .variable("MILEPOST_PORT", "tcp://10.0.0.1:3000")
                .variable("MILEPOST_PORT_3000_TCP_ADDR", "10.0.0.1");
        assertThat(given.config().admin().port()).isEqualTo(8080);
    }

    @Test
    void the_transport_follows_from_what_is_set() {
        given.variable("SLACK_BOT_TOKEN", "xoxb-1").variable("SLACK_SIGNING_SECRET", "s3cret");
        assertThat(given.config().slack().transport()).isEqualTo(Transport.HTTP);
        given.variable("SLACK_APP_TOKEN", "xapp-1");
        assertThat(given.config().slack().transport()).isEqualTo(Transport.SOCKET);
        given.variable("MILEPOST_SLACK_TRANSPORT", "http");
        assertThat(given.config().slack().transport()).isEqualTo(Transport.HTTP);
    }

    @Test
    void addresses_get_the_slash_that_paths_are_added_to() {
        given.variable("MILEPOST_DISCORD_API_URL", "http://127.0.0.1:9/api/v10");
        assertThat(given.config().discord().apiUrl()).contains(URI.create("http://127.0.0.1:9/api/v10/"));
    }

    @Test
    void a_host_that_others_can_reach_closes_the_playground() {
        given.variable("MILEPOST_ADMIN_HOST", "0.0.0.0");
        assertThat(given.config().admin().playground()).isFalse();
        given.variable("MILEPOST_PLAYGROUND_ENABLED", "true");
        assertThat(given.config().admin().playground()).isTrue();
    }
}
