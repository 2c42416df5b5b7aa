package dev.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.config.Config.Transport;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a configuration with something wrong in it. */
class ConfigProblemsTest {

    @TempDir
    Path directory;

    Configuring given;

    @BeforeEach
    void inAnEmptyDirectory() {
        given = new Configuring(directory);
    }

    @Test
    void a_secret_file_that_is_missing_is_said_so() {
        given.variable("MILEPOST_DISCORD_TOKEN_FILE", "nowhere");
        assertThat(given.problems()).containsExactly("MILEPOST_DISCORD_TOKEN_FILE: the file nowhere can't be read");
    }

    @Test
    void an_unknown_key_names_its_place_and_the_nearest_key() {
        given.file("milepost.yaml", "log.level: info\ndiscrod:\n  token: x\n");
        assertThat(given.problems())
                .singleElement()
                .asString()
                .contains("milepost.yaml:3:3: there is no key “discrod.token”; did you mean discord.token?");
    }

    @Test
    void an_unknown_variable_names_the_nearest_one() {
        given.variable("MILEPOST_DISCORD_TOKN", "x");
        assertThat(given.problems())
                .containsExactly(
                        "MILEPOST_DISCORD_TOKN: sets nothing that exists; did you mean MILEPOST_DISCORD_TOKEN?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MILEPOST_ADMIN_PORT           | 80a              | a whole number from 0 to 65535",
                "MILEPOST_ADMIN_PORT           | 70000            | a whole number from 0 to 65535",
                "MILEPOST_PLAYGROUND_ENABLED   | maybe            | true or false",
                "MILEPOST_TIPS_LATE_WITHIN     | soon             | a length of time such as 90m, 6h, 30d or PT72H",
                "MILEPOST_TIPS_LATE_WITHIN     | -PT1H            | a time that isn't negative",
                "MILEPOST_TIPS_LATE_WITHIN     | PT72H            | whole hours from 0h to 12h",
                "MILEPOST_TIPS_LATE_WITHIN     | 13h              | whole hours from 0h to 12h",
                "MILEPOST_TIPS_LATE_WITHIN     | 90m              | whole hours from 0h to 12h",
                "MILEPOST_CLOCK_OFFSET         | 999999d          | a length of time such as 90m, 6h, 30d or PT72H",
                "MILEPOST_DISCORD_API_URL      | discord.com      | an address such as https://example.org/",
                "MILEPOST_DISCORD_GATEWAY_URL  | https://x.org    | an address such as wss://example.org/",
                "MILEPOST_DISCORD_SHARDS       | 4-3/16           | first-last/total such as 0-3/16, counted from 0",
                "MILEPOST_SLACK_TRANSPORT      | pigeon           | one of auto, socket, http",
                "MILEPOST_SLACK_SHORT_COMMANDS | salary,sallary   | a list, separated by commas, of",
                "MILEPOST_SECRETS_KEY          | c2hvcnQ=         | 32 bytes in base64",
                "MILEPOST_LOG_LEVEL            | loud             | one of error, warn, info, debug, trace",
                "MILEPOST_DATABASE_URL         | mysql://x        | an address that begins with jdbc:postgresql:",
                "MILEPOST_DATABASE_URL         | jdbc:sqlite:x.db | SQLite, which data.dir places",
            })
    void a_bad_value_says_what_is_accepted(String variable, String value, String expected) {
        given.variable(variable, value);
        assertThat(given.problems())
                .singleElement()
                .asString()
                .startsWith(variable)
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//milepost:s3cretpw@db.example/milepost",
                "//milepost:s3cretpw@db.example:5432/milepost?ssl=true",
                "//milepost:s3cretpw/@db.example/milepost",
                "//milepost:s3cretpw?@db.example/milepost?ssl=true",
                "//milepost:s3cretpw=/@db.example/milepost",
                "//milepost:s3cretpw=@db.example/milepost",
                "milepost:s3cretpw@db.example/milepost"
            })
    void a_password_before_the_databases_host_is_refused_and_not_repeated(String address) {
        given.variable("MILEPOST_DATABASE_URL", "jdbc:postgresql:" + address);
        assertThat(given.problems())
                .singleElement()
                .asString()
                .contains("put them behind it: jdbc:postgresql://HOST/DATABASE?user=…&password=…")
                .doesNotContain("s3cretpw");
    }

    @Test
    void a_bad_secret_is_never_repeated() {
        given.variable("SLACK_BOT_TOKEN", "xapp-1-very-secret");
        assertThat(given.problems())
                .anyMatch(p -> p.contains("slack.app-token"))
                .noneMatch(p -> p.contains("very-secret"));
    }

    @Test
    void a_bot_token_alone_says_what_goes_with_it() {
        given.variable("SLACK_BOT_TOKEN", "xoxb-1");
        assertThat(given.problems())
                .containsExactly("SLACK_BOT_TOKEN: slack.bot-token needs slack.app-token beside it (Socket Mode)"
                        + " or slack.signing-secret (HTTP)");
    }

    @Test
    void a_named_file_that_is_missing_is_an_error_and_a_default_one_is_not() {
        given.variable("MILEPOST_CONFIG", "elsewhere.yaml");
        assertThat(given.problems()).containsExactly("elsewhere.yaml: there is no such file");
    }

    @Test
    void what_is_no_yaml_says_where() {
        given.file("milepost.yaml", "admin:\n  port: [1\n");
        assertThat(given.problems())
                .singleElement()
                .asString()
                .contains("milepost.yaml")
                .contains("this isn't YAML");
    }

    @Test
    void a_key_set_twice_is_an_error() {
        given.file("milepost.yaml", "admin.port: 1\nadmin:\n  port: 2\n");
        assertThat(given.problems()).singleElement().asString().contains("admin.port is set twice");
    }

    @Test
    void what_follows_the_first_document_is_an_error() {
        given.file("milepost.yaml", "---\nadmin.port: 1\n---\nadmin.prot: 2\n");
        assertThat(given.problems())
                .singleElement()
                .asString()
                .contains("milepost.yaml:4:1: one document is expected; this begins another");
        given.file("milepost.yaml", "---\nadmin.port: 1\n...\n");
        assertThat(given.config().admin().port()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"salary, ''", "x-tip, x-"})
    void a_root_command_that_is_a_short_form_is_an_error(String root, String prefix) {
        given.variable("MILEPOST_SLACK_ROOT_COMMAND", root).variable("MILEPOST_SLACK_COMMAND_PREFIX", prefix);
        assertThat(given.problems())
                .singleElement()
                .asString()
                .contains("slack.root-command %s is a short form, too".formatted(root));
        given.variable("MILEPOST_SLACK_SHORT_COMMANDS", "career");
        assertThat(given.config().slack().commands().root()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN,xoxb-1",
        "SLACK_APP_TOKEN,xapp-1",
        "SLACK_SIGNING_SECRET,0f",
        "SLACK_CLIENT_ID,1.2",
        "DISCORD_TOKEN,xoxb-1",
        "DISCORD_TOKEN_FILE,nowhere",
        "MILEPOST_SECRETS_KEY,short"
    })
    void a_token_that_is_wrong_or_alone_is_not_looked_at_where_none_is_wanted(String variable, String value) {
        given.variable(variable, value);
        assertThat(given.problems()).isNotEmpty();

        assertThat(given.readWithoutTokens()).isInstanceOfSatisfying(ConfigResult.Valid.class, read -> {
            assertThat(read.config().discord().token()).isEmpty();
            assertThat(read.config().slack().transport()).isEqualTo(Transport.OFF);
        });
    }

    @Test
    void what_is_wrong_beside_the_tokens_is_found_where_none_is_wanted_too() {
        given.variable("SLACK_BOT_TOKEN", "xoxb-1")
                .variable("MILEPOST_SLACK_API_URL", "slack")
                .file("milepost.yaml", "discord.token: xoxb-1\ndiscord.tokn: a\n");

        assertThat(given.readWithoutTokens())
                .isInstanceOfSatisfying(
                        ConfigResult.Invalid.class,
                        read -> assertThat(read.problems())
                                .extracting(ConfigProblem::toString)
                                .satisfiesExactly(
                                        first -> assertThat(first).contains("discord.tokn"),
                                        second -> assertThat(second).contains("slack.api-url")));
    }

    @Test
    void socket_mode_needs_its_token_for_many_workspaces_too() {
        given.variable("SLACK_CLIENT_ID", "1.2")
                .variable("SLACK_CLIENT_SECRET", "0f")
                .variable("SLACK_SIGNING_SECRET", "0f")
                .variable("MILEPOST_SECRETS_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
                .variable("MILEPOST_SLACK_TRANSPORT", "socket");
        assertThat(given.problems())
                .containsExactly("MILEPOST_SLACK_TRANSPORT: slack.transport socket needs slack.app-token"
                        + " (MILEPOST_SLACK_APP_TOKEN)");

        given.variable("SLACK_APP_TOKEN", "xapp-1");
        assertThat(given.config().slack().transport()).isEqualTo(Transport.SOCKET);
    }
}
