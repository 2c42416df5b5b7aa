package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CommandRegistrationTest {

    private static final String WRITES = "(POST|PUT|PATCH|DELETE) /applications/.*";

    private FakeDiscord discord;

    @BeforeEach
    void open() {
        discord = FakeDiscord.open();
    }

    @AfterEach
    void close() {
        assertThat(discord.complaints()).isEmpty();
        discord.close();
    }

    private void connectAndRegister(DiscordOptions options, int commands) {
        try (DiscordConnection connection = Bots.connect(
                discord,
                Bots.milepost(
                        new EchoCommand("echo"),
                        new EchoCommand("rule", new dev.milepost.command.Timing.AtOnce(), true)),
                options)) {
            Awaitility.await()
                    .pollInterval(20, TimeUnit.MILLISECONDS)
                    .until(() -> discord.commands().size() >= commands);
            assertThat(connection.state().isReady()).isTrue();
        }
    }

    private ObjectNode command(String name) {
        return discord.commands().stream()
                .filter(c -> c.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_discord_lacks_is_written_with_typed_options_for_guilds_people_and_direct_messages() {
        connectAndRegister(Bots.options(), 8);

        ObjectNode echo = command("echo");
        JsonNode options = echo.get("options");
        assertThat(options.get(0).get("name").asString()).isEqualTo("words");
        assertThat(options.get(0).get("required").asBoolean()).isTrue();
        assertThat(options.get(0).get("autocomplete").asBoolean()).isTrue();
        assertThat(options.valueStream().filter(o -> o.get("name").asString().equals("figure")))
                .allMatch(o -> o.get("type").asInt() == 4);
        assertThat(options.valueStream().filter(o -> o.get("name").asString().equals("level")))
                .allMatch(o -> o.get("choices").size() == 2);
        assertThat(echo.get("contexts").valueStream().map(JsonNode::asInt)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(echo.get("integration_types").toString()).isEqualTo("[0,1]");
        assertThat(echo.get("default_member_permissions").isNull()).isTrue();
        assertThat(command("salary").get("options")).isNotEmpty();
    }

    @Test
    void admins_commands_ask_for_manage_guild_and_stay_in_guilds() {
        connectAndRegister(Bots.options(), 8);
        assertThat(command("rule").get("default_member_permissions").asString()).isEqualTo("32");
        assertThat(command("rule").get("contexts").toString()).isEqualTo("[0]");
        assertThat(command("rule").get("integration_types").toString()).isEqualTo("[0]");
    }

    @Test
    void a_second_start_writes_nothing() {
        connectAndRegister(Bots.options(), 8);
        int writes = discord.sent(WRITES).size();
        connectAndRegister(Bots.options(), 8);
        Awaitility.await().until(() -> discord.sent("GET /applications/.*").size() >= 2);
        assertThat(discord.sent(WRITES)).hasSize(writes);
    }

    @Test
    void a_question_can_be_asked_about_a_message_wherever_the_bot_can_be_called() {
        connectAndRegister(Bots.options(), 8);
        ObjectNode ask = command("Ask Milepost");
        assertThat(ask.get("type").asInt()).isEqualTo(3);
        assertThat(ask.get("integration_types").toString()).isEqualTo("[0,1]");
        assertThat(discord.sent(WRITES))
                .filteredOn(s -> s.body().get("name").asString().equals("Ask Milepost"))
                .singleElement()
                .satisfies(s -> assertThat(s.body().has("description")).isFalse());
    }

    @Test
    void no_command_is_longer_in_all_than_discord_takes() {
        connectAndRegister(Bots.options(), 8);
        assertThat(discord.sent(WRITES))
                .allSatisfy(s -> assertThat(Stream.of("name", "description", "value")
                                .flatMap(field -> s.body().findValues(field).stream())
                                .mapToInt(v -> v.asString("").length())
                                .sum())
                        .isLessThanOrEqualTo(8000));
    }

    @Test
    void a_changed_command_is_brought_up_to_date_and_strangers_stay_as_they_are() {
        discord.command("salary", "An older version");
        discord.command("weather", "Somebody else's");
        String strangers = command("weather").toString();
        connectAndRegister(Bots.options(), 9);

        assertThat(command("salary").get("description").asString()).isNotEqualTo("An older version");
        assertThat(command("weather").toString()).isEqualTo(strangers);
        assertThat(discord.sent("(PUT|DELETE) .*")).isEmpty();
    }

    @Test
    void in_somebody_elses_application_a_command_of_the_same_name_is_the_hosts() {
        discord.command("salary", "The host's own");
        DiscordOptions plugin = DiscordOptions.forHost().withPainter(chart -> new byte[] {1});
        try (DiscordConnection connection = Bots.connect(discord, Bots.milepost(new EchoCommand("echo")), plugin)) {
            Awaitility.await().until(() -> discord.commands().size() >= 6);
            assertThat(command("salary").get("description").asString()).isEqualTo("The host's own");

            ObjectNode hosts = DiscordEvents.slash("salary", Map.of());
            ObjectNode unknown = DiscordEvents.slash("weather", Map.of());
            ObjectNode foreign = DiscordEvents.button("host-button", 0);
            ObjectNode direct = DiscordEvents.directMessage("hello");
            List.of(hosts, unknown, foreign, DiscordEvents.modal("host-form"), DiscordEvents.button("mp-host:1", 0))
                    .forEach(discord::interaction);
            discord.message(direct);
            ObjectNode ours = DiscordEvents.slash("echo", Map.of("words", "ours"));
            discord.interaction(ours);

            assertThat(discord.callback(ours).words()).contains("ours");
            assertThat(discord.sent("POST /interactions/.*")).hasSize(1);
            assertThat(discord.sent("POST /channels/.*")).isEmpty();
            ObjectNode old = DiscordEvents.button("mp2:salary:mid", 0);
            discord.interaction(old);
            assertThat(discord.callback(old).words()).contains("version of me");
            assertThat(connection.state().isReady()).isTrue();
        }
    }

    @Test
    void in_somebody_elses_application_a_command_with_options_of_the_same_names_is_the_hosts() {
        connectAndRegister(Bots.options(), 9);
        ObjectNode help = command("help");
        help.put("description", "Shows my commands");
        ((ObjectNode) help.get("options").get(0)).put("description", "One of mine");
        String hosts = help.toString();

        connectAndRegister(DiscordOptions.forHost(), 9);

        assertThat(command("help").toString()).isEqualTo(hosts);
    }

    @Test
    void in_somebody_elses_application_a_command_that_an_earlier_version_of_ours_registered_is_ours() {
        connectAndRegister(Bots.options(), 9);
        command("salary").put("description", "An earlier version's words");

        try (DiscordConnection connection = Bots.connect(discord, Bots.milepost(), DiscordOptions.forHost())) {
            Awaitility.await()
                    .until(() ->
                            !command("salary").get("description").asString().startsWith("An earlier"));
            ObjectNode lookup = DiscordEvents.slash("salary", Map.of("level", "mid"));
            discord.interaction(lookup);

            assertThat(discord.callback(lookup).words()).contains("$120,000");
            assertThat(connection.state().isReady()).isTrue();
        }
    }

    @Test
    void nothing_is_registered_where_the_host_does_it() {
        try (DiscordConnection connection =
                Bots.connect(discord, Bots.milepost(), DiscordOptions.forHost().withRegistration(false))) {
            ObjectNode help = DiscordEvents.slash("help", Map.of());
            discord.interaction(help);
            discord.callback(help);
            assertThat(discord.sent(".*/applications/.*")).isEmpty();
            assertThat(connection.state().isReady()).isTrue();
        }
    }
}
