package dev.milepost.discord.fake;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** INTERACTION_CREATE, around what somebody did, as Discord's documentation has it. */
final class FakeInteraction {

    private FakeInteraction() {}

    static ObjectNode inGuild(String who, int type, ObjectNode data) {
        boolean admin = who.equals(DiscordEvents.ADMIN);
        ObjectNode interaction = interaction(type, data, DiscordEvents.CHANNEL);
        interaction
                .put("guild_id", DiscordEvents.GUILD)
                .put("guild_locale", "en-US")
                .put("context", 0);
        interaction.set("guild", Json.of("{'id':'%s','locale':'en-US','features':[]}", DiscordEvents.GUILD));
        ObjectNode channel = FakeGuild.textChannel(DiscordEvents.CHANNEL, "general");
        channel.put("permissions", Long.toString(DiscordEvents.EVERYBODY));
        interaction.set("channel", channel);
        ObjectNode member = admin
                ? FakeGuild.member(DiscordEvents.ADMIN, "grace", false, DiscordEvents.ADMIN_ROLE)
                : FakeGuild.member(DiscordEvents.MEMBER, "ada", false);
        member.put("permissions", Long.toString(DiscordEvents.EVERYBODY | (admin ? DiscordEvents.MANAGE_GUILD : 0)));
        interaction.set("member", member);
        interaction.set("authorizing_integration_owners", Json.of("{'0':'%s'}", DiscordEvents.GUILD));
        return interaction;
    }

    static ObjectNode inDirectMessage(int type, ObjectNode data) {
        ObjectNode interaction = interaction(type, data, DiscordEvents.DM);
        interaction.put("context", 1);
        ObjectNode channel = Json.of("{'id':'%s','type':1,'flags':0,'last_message_id':null}", DiscordEvents.DM);
        channel.putArray("recipients").add(FakeGuild.user(DiscordEvents.MEMBER, "ada", false));
        interaction.set("channel", channel);
        interaction.set("user", FakeGuild.user(DiscordEvents.MEMBER, "ada", false));
        interaction.set("authorizing_integration_owners", Json.of("{'0':'0'}"));
        return interaction;
    }

    static ObjectNode interaction(int type, ObjectNode data, String channel) {
        String id = DiscordEvents.nextId();
        ObjectNode interaction = Json.of(
                "{'id':'%s','application_id':'%s','type':%d,'channel_id':'%s','token':'token-%s','version':1,"
                        + "'locale':'en-US','entitlements':[],'app_permissions':'%d','attachment_size_limit':10485760}",
                id, DiscordEvents.APPLICATION, type, channel, id, DiscordEvents.BOT_PERMISSIONS);
        interaction.set("data", data);
        return interaction;
    }

    static ObjectNode commandData(String command, Map<String, ?> options) {
        ObjectNode data = Json.of("{'id':'%s','name':'%s','type':1}", DiscordEvents.nextId(), command);
        ArrayNode list = data.putArray("options");
        options.forEach((name, value) -> {
            ObjectNode option = Json.of("{'name':'%s'}", name);
            if (value instanceof Number number) {
                option.put("type", 4).put("value", number.longValue());
            } else {
                option.put("type", 3).put("value", String.valueOf(value));
            }
            list.add(option);
        });
        return data;
    }

    static ObjectNode subcommandData(String command, String subcommand, Map<String, ?> options) {
        ObjectNode data = commandData(command, Map.of());
        ObjectNode sub = Json.of("{'name':'%s','type':1}", subcommand);
        sub.set("options", commandData(command, options).get("options"));
        data.putArray("options").add(sub);
        return data;
    }

    static ObjectNode withMessage(ObjectNode interaction, int flags) {
        ObjectNode message = DiscordEvents.message(DiscordEvents.CHANNEL, FakeGuild.self(), "");
        message.put("flags", flags);
        interaction.set("message", message);
        return interaction;
    }
}
