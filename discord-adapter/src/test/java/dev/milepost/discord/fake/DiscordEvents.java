package dev.milepost.discord.fake;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final int MANY_IN_GUILD = 50;
    public static final String MEMBER = "300000000000000001";
    public static final String ADMIN = "300000000000000002";

    private static final String ADMIN_ROLE = "400000000000000001";
    private static final String BOT_ROLE = "400000000000000002";

    /** View and send, use application commands; what everybody may. */
    private static final long EVERYBODY = 1L << 10 | 1L << 11 | 1L << 31;

    private static final long MANAGE_GUILD = 1L << 5;

    /** View, send, embed, attach, history, threads. */
    private static final long BOT_PERMISSIONS =
            1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 35 | 1L << 38;

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

    static ObjectNode directChannel() {
        ObjectNode channel = Json.of("{'id':'%s','type':1,'flags':0,'last_message_id':null}", DM);
        channel.putArray("recipients").add(user(ADMIN, "grace", false));
        return channel;
    }

    static ObjectNode user(String id, String name, boolean bot) {
        return Json.of(
                "{'id':'%s','username':'%s','discriminator':'0','global_name':null,'avatar':null,'bot':%s}",
                id, name, bot);
    }

    static ObjectNode self() {
        ObjectNode self = user(BOT, "milepost", true);
        self.put("verified", true).put("mfa_enabled", true).put("flags", 0).put("locale", "en-US");
        return self;
    }

    private static ObjectNode member(String id, String name, boolean bot, String... roles) {
        ObjectNode member =
                Json.of("{'nick':null,'avatar':null,'joined_at':'2026-01-01T00:00:00.000000+00:00','deaf':false,"
                        + "'mute':false,'flags':0,'pending':false,'premium_since':null}");
        ArrayNode list = member.putArray("roles");
        for (String role : roles) {
            list.add(role);
        }
        member.set("user", user(id, name, bot));
        return member;
    }

    private static ObjectNode role(String id, String name, long permissions, int position) {
        return Json.of(
                "{'id':'%s','name':'%s','color':0,'colors':{'primary_color':0,'secondary_color':null,"
                        + "'tertiary_color':null},'hoist':false,'position':%d,'permissions':'%d','managed':false,"
                        + "'mentionable':false,'flags':0}",
                id, name, position, permissions);
    }

    static ObjectNode textChannel(String id, String name) {
        return Json.of(
                "{'id':'%s','type':0,'guild_id':'%s','name':'%s','position':0,'permission_overwrites':[],"
                        + "'nsfw':false,'topic':null,'last_message_id':null,'parent_id':null,"
                        + "'rate_limit_per_user':0,'flags':0}",
                id, GUILD, name);
    }

    static ObjectNode thread(String id, String parent, String name) {
        return Json.of(
                "{'id':'%s','type':11,'guild_id':'%s','parent_id':'%s','owner_id':'%s','name':'%s',"
                        + "'last_message_id':null,'message_count':0,'member_count':1,'total_message_sent':0,"
                        + "'rate_limit_per_user':0,'flags':0,'thread_metadata':{'archived':false,"
                        + "'auto_archive_duration':1440,'archive_timestamp':'2026-01-01T00:00:00.000000+00:00',"
                        + "'locked':false,'create_timestamp':'2026-01-01T00:00:00.000000+00:00'}}",
                id, GUILD, parent, BOT, name.replace("'", ""));
    }

    /** The id of one of many channels beside those named here, counted from 0. */
    public static String manyChannel(int index) {
        return Long.toString(MANY + index);
    }

    /** The number of one of those. */
    public static int manyIndex(String channel) {
        return Math.toIntExact(Long.parseLong(channel) - MANY);
    }

    /** The id of the guild that it is in. */
    public static String manyGuild(int index) {
        return Long.toString(Long.parseLong(GUILD) + ((index / MANY_IN_GUILD + 1L) << 22));
    }

    /** GUILD_CREATE of each guild that many channels are in. */
    static Stream<ObjectNode> manyGuilds(int channels) {
        return IntStream.range(0, (channels + MANY_IN_GUILD - 1) / MANY_IN_GUILD)
                .mapToObj(guild -> manyGuild(guild * MANY_IN_GUILD, channels));
    }

    private static ObjectNode manyGuild(int from, int channels) {
        String id = manyGuild(from);
        ObjectNode guild = Json.read(guild().toString().replace(GUILD, id));
        guild.putArray("threads");
        ArrayNode inIt = guild.putArray("channels");
        for (int i = from; i < Math.min(from + MANY_IN_GUILD, channels); i++) {
            inIt.add(textChannel(manyChannel(i), "many-" + i).put("guild_id", id));
        }
        return guild;
    }

    /** GUILD_CREATE. */
    public static ObjectNode guild() {
        ObjectNode guild = Json.of(
                "{'id':'%s','name':'AI Guild','owner_id':'%s','icon':null,'splash':null,'discovery_splash':null,"
                        + "'description':null,'banner':null,'vanity_url_code':null,'afk_channel_id':null,"
                        + "'afk_timeout':300,'verification_level':0,'default_message_notifications':0,"
                        + "'explicit_content_filter':0,'mfa_level':0,'nsfw_level':0,'premium_tier':0,"
                        + "'premium_progress_bar_enabled':false,'preferred_locale':'en-US','system_channel_id':null,"
                        + "'system_channel_flags':0,'rules_channel_id':null,'public_updates_channel_id':null,"
                        + "'safety_alerts_channel_id':null,'features':[],'emojis':[],'stickers':[],"
                        + "'voice_states':[],'presences':[],'stage_instances':[],'guild_scheduled_events':[],"
                        + "'soundboard_sounds':[],'joined_at':'2026-01-01T00:00:00.000000+00:00','large':false,"
                        + "'unavailable':false,'member_count':3}",
                GUILD, ADMIN);
        guild.putArray("roles")
                .add(role(GUILD, "@everyone", EVERYBODY, 0))
                .add(role(ADMIN_ROLE, "admins", MANAGE_GUILD, 2))
                .add(role(BOT_ROLE, "milepost", BOT_PERMISSIONS, 1));
        ObjectNode readOnly = textChannel(READ_ONLY, "rules");
        readOnly.putArray("permission_overwrites")
                .add(Json.of("{'id':'%s','type':0,'allow':'0','deny':'%d'}", BOT_ROLE, 1L << 11))
                .add(Json.of("{'id':'%s','type':0,'allow':'0','deny':'%d'}", GUILD, 1L << 11));
        ObjectNode noHistory = textChannel(NO_HISTORY, "fleeting");
        noHistory
                .putArray("permission_overwrites")
                .add(Json.of("{'id':'%s','type':0,'allow':'0','deny':'%d'}", BOT_ROLE, 1L << 16));
        guild.putArray("channels")
                .add(textChannel(CHANNEL, "general"))
                .add(readOnly)
                .add(textChannel(ANNOUNCEMENTS, "news").put("type", 5))
                .add(forum())
                .add(noHistory);
        guild.putArray("threads").add(thread(THREAD, CHANNEL, "a thread"));
        guild.putArray("members").add(member(BOT, "milepost", true, BOT_ROLE));
        return guild;
    }

    /** Whoever posts there has to choose a tag, and members may not choose the first one. */
    private static ObjectNode forum() {
        ObjectNode forum = textChannel(FORUM, "questions").put("type", 15).put("flags", 1 << 4);
        forum.put("default_sort_order", 0).put("default_forum_layout", 0);
        forum.putNull("default_reaction_emoji");
        forum.putArray("available_tags")
                .add(
                        Json.of(
                                "{'id':'600000000000000000','name':'solved','moderated':true,'emoji_id':null,'emoji_name':null}"))
                .add(Json.of("{'id':'%s','name':'tips','moderated':false,'emoji_id':null,'emoji_name':null}", TAG));
        return forum;
    }

    /** GUILD_DELETE: the bot was removed, or {@code unavailable} for an outage. */
    public static ObjectNode guildDelete(boolean unavailable) {
        ObjectNode gone = Json.of("{'id':'%s'}", GUILD);
        return unavailable ? gone.put("unavailable", true) : gone;
    }

    /** MESSAGE_CREATE in the direct-message channel of the member. */
    public static ObjectNode directMessage(String content) {
        return message(DM, user(MEMBER, "ada", false), content);
    }

    /** MESSAGE_CREATE in the guild's channel, written by the member; names the bot where the content does. */
    public static ObjectNode channelMessage(String channel, String content) {
        ObjectNode message = message(channel, user(MEMBER, "ada", false), content);
        message.put("guild_id", GUILD);
        ObjectNode member = member(MEMBER, "ada", false);
        member.remove("user");
        message.set("member", member);
        if (content.contains("<@" + BOT + ">")) {
            ((ArrayNode) message.get("mentions")).add(self());
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
        return inGuild(MEMBER, 2, commandData(command, options));
    }

    /** The same, by the admin. */
    public static ObjectNode slashByAdmin(String command, Map<String, ?> options) {
        return inGuild(ADMIN, 2, commandData(command, options));
    }

    /** The same in the direct-message channel. */
    public static ObjectNode slashInDirectMessage(String command, Map<String, ?> options) {
        return inDirectMessage(2, commandData(command, options));
    }

    /** A subcommand's call. */
    public static ObjectNode slash(String command, String subcommand, Map<String, ?> options) {
        return inGuild(MEMBER, 2, subcommandData(command, subcommand, options));
    }

    /** The same, by the admin. */
    public static ObjectNode slashByAdmin(String command, String subcommand, Map<String, ?> options) {
        return inGuild(ADMIN, 2, subcommandData(command, subcommand, options));
    }

    private static ObjectNode subcommandData(String command, String subcommand, Map<String, ?> options) {
        ObjectNode data = commandData(command, Map.of());
        ObjectNode sub = Json.of("{'name':'%s','type':1}", subcommand);
        sub.set("options", commandData(command, options).get("options"));
        data.putArray("options").add(sub);
        return data;
    }

    /** A message's menu command is used on a message that says {@code content}. */
    public static ObjectNode messageCommand(String command, String content) {
        ObjectNode target = message(CHANNEL, user(ADMIN, "grace", false), content);
        String id = target.get("id").asString();
        ObjectNode data = Json.of("{'id':'%s','name':'%s','type':3,'target_id':'%s'}", nextId(), command, id);
        data.putObject("resolved").putObject("messages").set(id, target);
        return inGuild(MEMBER, 2, data);
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
        return inGuild(MEMBER, 5, Json.of("{'custom_id':'%s','components':[]}", customId));
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
        ObjectNode data = commandData(command, Map.of(option, typed));
        ((ObjectNode) data.get("options").get(0)).put("focused", true);
        return inGuild(MEMBER, 4, data);
    }

    /** A button of {@code message}, which the bot sent earlier with {@code flags}, is pressed. */
    public static ObjectNode button(String customId, int flags) {
        return withMessage(
                inGuild(MEMBER, 3, Json.of("{'component_type':2,'id':7,'custom_id':'%s'}", customId)), flags);
    }

    /** One thing is chosen from a menu. */
    public static ObjectNode select(String customId, String value) {
        return withMessage(
                inGuild(
                        MEMBER,
                        3,
                        Json.of("{'component_type':3,'id':7,'custom_id':'%s','values':['%s']}", customId, value)),
                1 << 15);
    }

    /** A form that a command or a button opened is sent, with one line filled in. */
    public static ObjectNode modal(String customId, String field, String value) {
        return inGuild(
                MEMBER,
                5,
                Json.of(
                        "{'custom_id':'%s','components':[{'type':18,'id':1,'component':{'type':4,'id':2,"
                                + "'custom_id':'%s','value':'%s'}}]}",
                        customId, field, value));
    }

    private static ObjectNode withMessage(ObjectNode interaction, int flags) {
        ObjectNode message = message(CHANNEL, self(), "");
        message.put("flags", flags);
        interaction.set("message", message);
        return interaction;
    }

    private static ObjectNode commandData(String command, Map<String, ?> options) {
        ObjectNode data = Json.of("{'id':'%s','name':'%s','type':1}", nextId(), command);
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

    private static ObjectNode inGuild(String who, int type, ObjectNode data) {
        boolean admin = who.equals(ADMIN);
        ObjectNode interaction = interaction(type, data, CHANNEL);
        interaction.put("guild_id", GUILD).put("guild_locale", "en-US").put("context", 0);
        interaction.set("guild", Json.of("{'id':'%s','locale':'en-US','features':[]}", GUILD));
        ObjectNode channel = textChannel(CHANNEL, "general");
        channel.put("permissions", Long.toString(EVERYBODY));
        interaction.set("channel", channel);
        ObjectNode member = admin ? member(ADMIN, "grace", false, ADMIN_ROLE) : member(MEMBER, "ada", false);
        member.put("permissions", Long.toString(EVERYBODY | (admin ? MANAGE_GUILD : 0)));
        interaction.set("member", member);
        interaction.set("authorizing_integration_owners", Json.of("{'0':'%s'}", GUILD));
        return interaction;
    }

    private static ObjectNode inDirectMessage(int type, ObjectNode data) {
        ObjectNode interaction = interaction(type, data, DM);
        interaction.put("context", 1);
        ObjectNode channel = Json.of("{'id':'%s','type':1,'flags':0,'last_message_id':null}", DM);
        channel.putArray("recipients").add(user(MEMBER, "ada", false));
        interaction.set("channel", channel);
        interaction.set("user", user(MEMBER, "ada", false));
        interaction.set("authorizing_integration_owners", Json.of("{'0':'0'}"));
        return interaction;
    }

    private static ObjectNode interaction(int type, ObjectNode data, String channel) {
        String id = nextId();
        ObjectNode interaction = Json.of(
                "{'id':'%s','application_id':'%s','type':%d,'channel_id':'%s','token':'token-%s','version':1,"
                        + "'locale':'en-US','entitlements':[],'app_permissions':'%d','attachment_size_limit':10485760}",
                id, APPLICATION, type, channel, id, BOT_PERMISSIONS);
        interaction.set("data", data);
        return interaction;
    }
}
