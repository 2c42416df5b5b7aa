package dev.milepost.discord.fake;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gateway events as Discord's documentation (v10) has them, about one guild with a channel, a thread and a few people. */
public final class DiscordEvents {

    public static final String APPLICATION = "900000000000000001";
    public static final String BOT = "900000000000000001";
    public static final String GUILD = "100000000000000001";
    public static final String CHANNEL = "200000000000000001";
    public static final String READ_ONLY = "200000000000000002";
    public static final String THREAD = "200000000000000003";
    public static final String NO_HISTORY = "200000000000000004";

    /** A thread that the gateway tells nothing of. */
    public static final String ARCHIVED = "200000000000000005";

    /** Another one, in which nobody may write. */
    public static final String LOCKED = "200000000000000006";

    /** A guild of which the second of two shards hears, and a channel of it. */
    public static final String OTHER_GUILD = "100000000004194305";

    public static final String ELSEWHERE = "200000000000000007";

    public static final String ANNOUNCEMENTS = "200000000000000008";
    public static final String FORUM = "200000000000000010";

    /** The one tag that posts in the forum may have, and one has to. */
    public static final String TAG = "600000000000000001";

    public static final String DM = "200000000000000009";

    private static final long MANY = 210000000000000000L;
    private static final long MOST = 10_000_000L;
    static final int MANY_IN_GUILD = 50;
    public static final String MEMBER = "300000000000000001";
    public static final String ADMIN = "300000000000000002";

    /** A role without permissions of its own. */
    public static final String MENTORS = "400000000000000003";

    static final String ADMIN_ROLE = "400000000000000001";
    static final String BOT_ROLE = "400000000000000002";

    /** View and send, use application commands; what everybody may. */
    static final long EVERYBODY = 1L << 10 | 1L << 11 | 1L << 31;

    static final long MANAGE_GUILD = 1L << 5;

    /** View, send, embed, attach, history, threads. */
    static final long BOT_PERMISSIONS = 1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 35 | 1L << 38;

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    private static final AtomicLong IDS = new AtomicLong(500_000_000_000_000_000L);

    private DiscordEvents() {}

    static String nextId() {
        return Long.toString(IDS.incrementAndGet());
    }

    /** An id of this very moment, as those of messages are. */
    static String snowflake() {
        long millis = System.currentTimeMillis() - DISCORD_EPOCH;
        return Long.toString((millis << 22) + (IDS.incrementAndGet() & 0x3FFFFF));
    }

    /** The id of one of many channels beside those named here, counted from 0. */
    public static String manyChannel(int index) {
        return Long.toString(MANY + index);
    }

    static boolean isMany(String channel) {
        long index = Long.parseLong(channel) - MANY;
        return index >= 0 && index < MOST;
    }

    /** The number of one of those. */
    public static int manyIndex(String channel) {
        return Math.toIntExact(Long.parseLong(channel) - MANY);
    }

    /** The id of the guild that it is in. */
    public static String manyGuild(int index) {
        return Long.toString(Long.parseLong(GUILD) + ((index / MANY_IN_GUILD + 1L) << 22));
    }

    /** GUILD_DELETE: the bot was removed, or {@code unavailable} for an outage. */
    public static ObjectNode guildDelete(boolean unavailable) {
        ObjectNode gone = Json.of("{'id':'%s'}", GUILD);
        return unavailable ? gone.put("unavailable", true) : gone;
    }

    /** MESSAGE_CREATE in the direct-message channel of the member. */
    public static ObjectNode directMessage(String content) {
        return message(DM, FakeGuild.user(MEMBER, "ada", false), content);
    }

    /** MESSAGE_CREATE in the guild's channel, written by the member; names the bot where the content does. */
    public static ObjectNode channelMessage(String channel, String content) {
        ObjectNode message = message(channel, FakeGuild.user(MEMBER, "ada", false), content);
        message.put("guild_id", GUILD);
        ObjectNode member = FakeGuild.member(MEMBER, "ada", false);
        member.remove("user");
        message.set("member", member);
        if (content.contains("<@" + BOT + ">")) {
            ((ArrayNode) message.get("mentions")).add(FakeGuild.self());
        }
        return message;
    }

    /** Any message as the API gives it back. */
    static ObjectNode message(String channel, ObjectNode author, String content) {
        ObjectNode message = Json.of(
                "{'id':'%s','channel_id':'%s','timestamp':'2026-11-24T09:00:00.000000+00:00',"
                        + "'edited_timestamp':null,'tts':false,'mention_everyone':false,'mentions':[],"
                        + "'mention_roles':[],'attachments':[],'embeds':[],'components':[],'pinned':false,"
                        + "'type':0,'flags':0}",
                nextId(), channel);
        message.set("author", author);
        message.put("content", content);
        return message;
    }

    /** INTERACTION_CREATE of a slash command in the guild's channel, by the member. */
    public static ObjectNode slash(String command, Map<String, ?> options) {
        return FakeInteraction.inGuild(MEMBER, 2, FakeInteraction.commandData(command, options));
    }

    /** The same, by the admin. */
    public static ObjectNode slashByAdmin(String command, Map<String, ?> options) {
        return FakeInteraction.inGuild(ADMIN, 2, FakeInteraction.commandData(command, options));
    }

    /** The same in the direct-message channel. */
    public static ObjectNode slashInDirectMessage(String command, Map<String, ?> options) {
        return FakeInteraction.inDirectMessage(2, FakeInteraction.commandData(command, options));
    }

    /** A subcommand's call. */
    public static ObjectNode slash(String command, String subcommand, Map<String, ?> options) {
        return FakeInteraction.inGuild(MEMBER, 2, FakeInteraction.subcommandData(command, subcommand, options));
    }

    /** The same as {@code interaction}, by a member who has {@code role}. */
    public static ObjectNode withRole(ObjectNode interaction, String role) {
        ((ObjectNode) interaction.get("member")).putArray("roles").add(role);
        return interaction;
    }

    /** The same, by the admin. */
    public static ObjectNode slashByAdmin(String command, String subcommand, Map<String, ?> options) {
        return FakeInteraction.inGuild(ADMIN, 2, FakeInteraction.subcommandData(command, subcommand, options));
    }

    /** A message's menu command is used on a message that says {@code content}. */
    public static ObjectNode messageCommand(String command, String content) {
        ObjectNode target = message(CHANNEL, FakeGuild.user(ADMIN, "grace", false), content);
        String id = target.get("id").asString();
        ObjectNode data = Json.of("{'id':'%s','name':'%s','type':3,'target_id':'%s'}", nextId(), command, id);
        data.putObject("resolved").putObject("messages").set(id, target);
        return FakeInteraction.inGuild(MEMBER, 2, data);
    }

    /** The same in a guild that the bot isn't in, by somebody who manages that guild and has installed the bot for themselves. */
    public static ObjectNode elsewhere(ObjectNode interaction) {
        String guild = "100000000000000099";
        interaction.put("guild_id", guild).put("channel_id", "200000000000000099");
        ((ObjectNode) interaction.get("guild")).put("id", guild);
        ((ObjectNode) interaction.get("channel"))
                .put("id", "200000000000000099")
                .put("guild_id", guild);
        ((ObjectNode) interaction.get("member")).put("permissions", Long.toString(EVERYBODY | MANAGE_GUILD));
        interaction.set("authorizing_integration_owners", Json.of("{'1':'%s'}", MEMBER));
        return interaction;
    }

    /** A form is sent in. */
    public static ObjectNode modal(String customId) {
        return FakeInteraction.inGuild(MEMBER, 5, Json.of("{'custom_id':'%s','components':[]}", customId));
    }

    /** MESSAGE_DELETE. */
    public static ObjectNode deleted(ObjectNode message) {
        ObjectNode gone = Json.of(
                "{'id':'%s','channel_id':'%s'}",
                message.get("id").asString(), message.get("channel_id").asString());
        if (message.has("guild_id")) {
            gone.set("guild_id", message.get("guild_id"));
        }
        return gone;
    }

    /** Somebody types into an option. */
    public static ObjectNode autocomplete(String command, String option, String typed) {
        ObjectNode data = FakeInteraction.commandData(command, Map.of(option, typed));
        ((ObjectNode) data.get("options").get(0)).put("focused", true);
        return FakeInteraction.inGuild(MEMBER, 4, data);
    }

    /** A button of {@code message}, which the bot sent earlier with {@code flags}, is pressed. */
    public static ObjectNode button(String customId, int flags) {
        return FakeInteraction.withMessage(
                FakeInteraction.inGuild(MEMBER, 3, Json.of("{'component_type':2,'id':7,'custom_id':'%s'}", customId)),
                flags);
    }

    /** One thing is chosen from a menu. */
    public static ObjectNode select(String customId, String value) {
        return FakeInteraction.withMessage(
                FakeInteraction.inGuild(
                        MEMBER,
                        3,
                        Json.of("{'component_type':3,'id':7,'custom_id':'%s','values':['%s']}", customId, value)),
                1 << 15);
    }

    /** A form that a command or a button opened is sent, with one line filled in. */
    public static ObjectNode modal(String customId, String field, String value) {
        return FakeInteraction.inGuild(
                MEMBER,
                5,
                Json.of(
                        "{'custom_id':'%s','components':[{'type':18,'id':1,'component':{'type':4,'id':2,"
                                + "'custom_id':'%s','value':'%s'}}]}",
                        customId, field, value));
    }
}
