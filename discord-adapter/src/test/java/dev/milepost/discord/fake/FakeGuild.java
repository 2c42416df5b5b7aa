package dev.milepost.discord.fake;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A guild with its roles, channels and people, as the gateway and the REST API tell of them. */
public final class FakeGuild {

    private FakeGuild() {}

    static ObjectNode directChannel() {
        ObjectNode channel = Json.of("{'id':'%s','type':1,'flags':0,'last_message_id':null}", DiscordEvents.DM);
        channel.putArray("recipients").add(user(DiscordEvents.ADMIN, "grace", false));
        return channel;
    }

    static ObjectNode user(String id, String name, boolean bot) {
        return Json.of(
                "{'id':'%s','username':'%s','discriminator':'0','global_name':null,'avatar':null,'bot':%s}",
                id, name, bot);
    }

    static ObjectNode self() {
        ObjectNode self = user(DiscordEvents.BOT, "milepost", true);
        self.put("verified", true).put("mfa_enabled", true).put("flags", 0).put("locale", "en-US");
        return self;
    }

    static ObjectNode member(String id, String name, boolean bot, String... roles) {
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
                id, DiscordEvents.GUILD, name);
    }

    static ObjectNode thread(String id, String parent, String name) {
        return Json.of(
                "{'id':'%s','type':11,'guild_id':'%s','parent_id':'%s','owner_id':'%s','name':'%s',"
                        + "'last_message_id':null,'message_count':0,'member_count':1,'total_message_sent':0,"
                        + "'rate_limit_per_user':0,'flags':0,'thread_metadata':{'archived':false,"
                        + "'auto_archive_duration':1440,'archive_timestamp':'2026-01-01T00:00:00.000000+00:00',"
                        + "'locked':false,'create_timestamp':'2026-01-01T00:00:00.000000+00:00'}}",
                id, DiscordEvents.GUILD, parent, DiscordEvents.BOT, name.replace("'", ""));
    }

    /** One of many channels, as gateway and REST give it. */
    static ObjectNode manyChannel(int index) {
        return textChannel(DiscordEvents.manyChannel(index), "many-" + index)
                .put("guild_id", DiscordEvents.manyGuild(index));
    }

    /** GUILD_CREATE of each guild that many channels are in. */
    static Stream<ObjectNode> manyGuilds(int channels) {
        return firstOfEach(channels).mapToObj(first -> manyGuild(first, channels));
    }

    static Stream<String> manyIds(int channels) {
        return firstOfEach(channels).mapToObj(DiscordEvents::manyGuild);
    }

    private static IntStream firstOfEach(int channels) {
        return IntStream.range(0, (channels + DiscordEvents.MANY_IN_GUILD - 1) / DiscordEvents.MANY_IN_GUILD)
                .map(guild -> guild * DiscordEvents.MANY_IN_GUILD);
    }

    private static ObjectNode manyGuild(int from, int channels) {
        String id = DiscordEvents.manyGuild(from);
        ObjectNode guild = Json.read(guild().toString().replace(DiscordEvents.GUILD, id));
        guild.putArray("threads");
        ArrayNode inIt = guild.putArray("channels");
        for (int i = from; i < Math.min(from + DiscordEvents.MANY_IN_GUILD, channels); i++) {
            inIt.add(manyChannel(i));
        }
        return guild;
    }

    /** GUILD_ROLE_CREATE. */
    public static ObjectNode roleCreate(String id, String name) {
        ObjectNode made = Json.of("{'guild_id':'%s'}", DiscordEvents.GUILD);
        made.set("role", role(id, name, 0, 4));
        return made;
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
                DiscordEvents.GUILD, DiscordEvents.ADMIN);
        guild.putArray("roles")
                .add(role(DiscordEvents.GUILD, "@everyone", DiscordEvents.EVERYBODY, 0))
                .add(role(DiscordEvents.ADMIN_ROLE, "admins", DiscordEvents.MANAGE_GUILD, 2))
                .add(role(DiscordEvents.MENTORS, "mentors", 0, 3))
                .add(role(DiscordEvents.BOT_ROLE, "milepost", DiscordEvents.BOT_PERMISSIONS, 1));
        ObjectNode readOnly = textChannel(DiscordEvents.READ_ONLY, "rules");
        readOnly.putArray("permission_overwrites")
                .add(Json.of("{'id':'%s','type':0,'allow':'0','deny':'%d'}", DiscordEvents.BOT_ROLE, 1L << 11))
                .add(Json.of("{'id':'%s','type':0,'allow':'0','deny':'%d'}", DiscordEvents.GUILD, 1L << 11));
        ObjectNode noHistory = textChannel(DiscordEvents.NO_HISTORY, "fleeting");
        noHistory
                .putArray("permission_overwrites")
                .add(Json.of("{'id':'%s','type':0,'allow':'0','deny':'%d'}", DiscordEvents.BOT_ROLE, 1L << 16));
        guild.putArray("channels")
                .add(textChannel(DiscordEvents.CHANNEL, "general"))
                .add(readOnly)
                .add(textChannel(DiscordEvents.ANNOUNCEMENTS, "news").put("type", 5))
                .add(forum())
                .add(noHistory);
        guild.putArray("threads").add(thread(DiscordEvents.THREAD, DiscordEvents.CHANNEL, "a thread"));
        guild.putArray("members").add(member(DiscordEvents.BOT, "milepost", true, DiscordEvents.BOT_ROLE));
        return guild;
    }

    /** Whoever posts there has to choose a tag, and members may not choose the first one. */
    private static ObjectNode forum() {
        ObjectNode forum =
                textChannel(DiscordEvents.FORUM, "questions").put("type", 15).put("flags", 1 << 4);
        forum.put("default_sort_order", 0).put("default_forum_layout", 0);
        forum.putNull("default_reaction_emoji");
        forum.putArray("available_tags")
                .add(
                        Json.of(
                                "{'id':'600000000000000000','name':'solved','moderated':true,'emoji_id':null,'emoji_name':null}"))
                .add(Json.of(
                        "{'id':'%s','name':'tips','moderated':false,'emoji_id':null,'emoji_name':null}",
                        DiscordEvents.TAG));
        return forum;
    }
}
