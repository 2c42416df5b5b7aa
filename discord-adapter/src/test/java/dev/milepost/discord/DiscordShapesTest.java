package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.Audience;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Discord may leave out, write as null or add, and the ways in which it may answer. */
class DiscordShapesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @RegisterExtension
    static final BotOnDiscord BOT =
            new BotOnDiscord(Bots.milepost(new EchoCommand("echo"), EchoCommand.later("slow", Audience.EVERYBODY)));

    private static final FakeDiscord DISCORD = BOT.discord();

    @AfterEach
    void answerAsUsual() {
        DISCORD.answersCallbacksEmpty(false);
    }

    private static ObjectNode echo() {
        return DiscordEvents.slash("echo", Map.of("words", "hi"));
    }

    private static ObjectNode at(ObjectNode json, String path) {
        return (ObjectNode) json.at(JsonPointer.compile(path));
    }

    private static void change(ObjectNode json, String path, String value) {
        String parent = path.substring(0, path.lastIndexOf('/'));
        String field = path.substring(path.lastIndexOf('/') + 1);
        ObjectNode object = parent.isEmpty() ? json : at(json, parent);
        if (value.isEmpty()) {
            object.remove(field);
        } else {
            object.set(field, JSON.readTree(value));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "/guild|",
                "/channel|",
                "/context|",
                "/authorizing_integration_owners|",
                "/locale|",
                "/guild_locale|",
                "/app_permissions|",
                "/entitlements|",
                "/entitlements|[{`id`:`500000000000000001`,`sku_id`:`500000000000000002`,`application_id`:`900000000000000001`,"
                    + "`user_id`:`300000000000000001`,`type`:8,`deleted`:false,`consumed`:false}]",
                "/attachment_size_limit|",
                "/version|",
                "/user|null",
                "/message|null",
                "/data/guild_id|null",
                "/data/resolved|{}",
                "/member/flags|",
                "/member/joined_at|null",
                "/member/deaf|",
                "/member/user/discriminator|",
                "/member/user/global_name|",
                "/member/user/public_flags|64",
                "/member/user/primary_guild|{`identity_guild_id`:null}",
                "/member/communication_disabled_until|null",
                "/member/permissions|",
                "/channel/name|",
                "/channel/permission_overwrites|",
                "/channel/last_message_id|",
                "/channel/icon_emoji|{`name`:`x`}",
                "/guild/features|",
                "/a_field_of_next_year|{`x`:[1]}",
            })
    void a_command_is_answered_whatever_its_payload_lacks(String path, String value) {
        ObjectNode command = echo();
        change(command, path, value == null ? "" : value.replace('`', '"'));

        assertThat(BOT.answerTo(command).words()).contains("CHANNEL", "words hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app_permissions", "/locale", "/channel", "/context", "/user/discriminator", "/user/bot"})
    void so_is_one_in_a_direct_message(String path) {
        ObjectNode command = DiscordEvents.slashInDirectMessage("echo", Map.of("words", "hi"));
        change(command, path, "");

        assertThat(BOT.answerTo(command).words()).contains("DIRECT", "words hi");
    }

    @Test
    void who_installed_it_for_themselves_is_answered_in_a_group_message_of_others() {
        ObjectNode command = DiscordEvents.slashInDirectMessage("echo", Map.of("words", "hi"));
        command.put("context", 2);
        change(command, "/authorizing_integration_owners", "{\"1\":\"" + DiscordEvents.MEMBER + "\"}");
        change(command, "/channel", """
            {"id":"200000000000000077","type":3,"name":null,"icon":null,"owner_id":"300000000000000009",
             "last_message_id":null,"flags":0,"recipients":[]}\
            """);
        command.put("channel_id", "200000000000000077");

        assertThat(BOT.answerTo(command).words()).contains("words hi");
    }

    @Test
    void a_command_without_options_has_none_in_its_data() {
        ObjectNode command = DiscordEvents.slash("salary", Map.of());
        change(command, "/data/options", "");

        assertThat(BOT.answerTo(command).words()).contains("$120,000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/message/mentions",
                "/message/embeds",
                "/message/attachments",
                "/message/edited_timestamp",
                "/message/flags",
                "/message/author/discriminator",
                "/data/id",
                "/message/components",
            })
    void a_press_is_answered_whatever_its_message_lacks(String path) {
        ObjectNode press = DiscordEvents.button("mp1:echo:next", 1 << 15);
        change(press, path, "");

        assertThat(BOT.answerTo(press).words()).contains("next alone");
    }

    @Test
    void a_message_may_hold_components_that_nobody_knows_yet() {
        ObjectNode press = DiscordEvents.button("mp1:echo:next", 1 << 15);
        change(
                press,
                "/message/components",
                "[{\"type\":99,\"id\":1,\"x\":{}},{\"type\":17,\"id\":2,\"components\":[]}]");
        change(press, "/message/interaction_metadata", """
            {"id":"500000000000000003","type":2,"authorizing_integration_owners":{"0":"100000000000000001"},
             "user":{"id":"300000000000000001","username":"ada","discriminator":"0","avatar":null}}\
            """);

        assertThat(BOT.answerTo(press).words()).contains("next alone");
    }

    @Test
    void interactions_of_kinds_that_nobody_knows_disturb_nothing() {
        ObjectNode unknown = echo();
        unknown.put("type", 99);
        DISCORD.interaction(unknown);
        ObjectNode ping = echo();
        ping.put("type", 1).remove("data");
        DISCORD.interaction(ping);

        assertThat(BOT.answerTo(echo()).words()).contains("words hi");
    }

    @Test
    void a_callback_that_discord_takes_without_a_word_is_taken() {
        DISCORD.answersCallbacksEmpty(true);
        ObjectNode slow = DiscordEvents.slash("slow", Map.of("words", "hi"));

        assertThat(BOT.answerTo(echo()).words()).contains("words hi");
        assertThat(BOT.answerTo(slow).body().get("type").asInt()).isEqualTo(5);
        Sent edit = DISCORD.await("PATCH /webhooks/\\d+/" + slow.get("token").asString() + "/messages/@original");
        assertThat(edit.words()).contains("words hi");
        assertThat(DISCORD.sent("POST /interactions/" + slow.get("id").asString() + "/.*"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/author/discriminator",
                "/author/global_name",
                "/author/bot",
                "/author/avatar",
                "/edited_timestamp",
                "/flags",
                "/mention_roles",
                "/pinned",
                "/components",
                "/tts",
            })
    void a_direct_message_is_answered_whatever_it_lacks(String path) {
        ObjectNode message = DiscordEvents.directMessage("what is an AI engineer?");
        change(message, path, "");
        DISCORD.forget();
        DISCORD.message(message);

        DISCORD.await("POST /channels/" + DiscordEvents.DM + "/messages");
    }

    @Test
    void a_direct_message_in_a_channel_that_nobody_told_of_is_answered_there() {
        ObjectNode message = DiscordEvents.directMessage("what is an AI engineer?");
        message.put("channel_id", "200000000000000055");
        change(message, "/author/id", "\"300000000000000055\"");
        change(message, "/nonce", "123456789");
        change(message, "/channel_type", "1");
        change(message, "/referenced_message", "null");
        DISCORD.message(message);

        DISCORD.await("POST /channels/200000000000000055/messages");
    }

    @Test
    void a_heartbeat_that_discord_asks_for_comes_at_once() {
        int before = DISCORD.gatewayReceived(1).size();
        DISCORD.askForHeartbeat();

        Awaitility.await().until(() -> DISCORD.gatewayReceived(1).size() > before);
    }
}
