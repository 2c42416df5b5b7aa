package dev.milepost.discord;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.SelfUser;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What JDA can't do without in the gateway's events, though Discord documents it as optional, as partial or not at all. */
final class EventDefaults {

    private static final int TEXT_CHANNEL = 0;
    private static final int DIRECT_CHANNEL = 1;
    private static final List<String> GUILD_LISTS =
            List.of("roles", "channels", "threads", "guild_scheduled_events", "emojis", "voice_states", "members");
    private static final List<String> MESSAGE_LISTS = List.of("mentions", "mention_roles", "attachments", "embeds");
    private static final Set<Integer> AFK_TIMEOUTS = Set.of(60, 300, 900, 1800, 3600);
    private static final int ARCHIVED_AFTER = 1440;
    private static final String LONG_AGO = "2015-05-13T00:00:00+00:00";

    private static final List<Permission> TALKING = List.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_HISTORY);

    private EventDefaults() {}

    /** Fills in what {@code event}, which {@code jda} is about to read, lacks. */
    static void fill(String type, DataObject event, JDA jda) {
        switch (type) {
            case "READY" -> orEmpty(event, "private_channels");
            case "GUILD_CREATE" -> guild(event, jda.getSelfUser());
            case "CHANNEL_CREATE" -> channel(event);
            case "THREAD_CREATE", "THREAD_UPDATE" -> thread(event);
            case "THREAD_LIST_SYNC" -> objects(event, "threads").forEach(EventDefaults::thread);
            case "INTERACTION_CREATE" -> interaction(event);
            case "MESSAGE_CREATE" -> message(event);
            default -> {}
        }
    }

    private static void guild(DataObject guild, SelfUser self) {
        if (guild.getBoolean("unavailable", false)) {
            return;
        }
        GUILD_LISTS.forEach(field -> orEmpty(guild, field));
        orElse(guild, "premium_progress_bar_enabled", false);
        if (!AFK_TIMEOUTS.contains(guild.getInt("afk_timeout", 0))) {
            guild.put("afk_timeout", 300);
        }
        objects(guild, "roles").forEach(EventDefaults::role);
        objects(guild, "channels").forEach(EventDefaults::channel);
        objects(guild, "threads").forEach(EventDefaults::thread);
        everybody(guild);
        self(guild, self);
        orElse(guild, "member_count", guild.getArray("members").length());
    }

    private static void role(DataObject role) {
        orElse(role, "name", "");
        orElse(role, "position", 0);
        orElse(role, "permissions", "0");
        orElse(role, "colors", DataObject.empty().put("primary_color", role.getInt("color", 0)));
    }

    /** Nobody knows then what anybody may do; Discord says so itself where something isn't allowed. */
    private static void everybody(DataObject guild) {
        String id = guild.getString("id");
        if (objects(guild, "roles").noneMatch(role -> role.getString("id").equals(id))) {
            DataObject everybody = DataObject.empty()
                    .put("id", id)
                    .put("name", "@everyone")
                    .put("permissions", Long.toString(Permission.getRaw(TALKING)));
            role(everybody);
            guild.getArray("roles").add(everybody);
        }
    }

    private static void self(DataObject guild, SelfUser self) {
        objects(guild, "members").forEach(EventDefaults::member);
        if (objects(guild, "members")
                .noneMatch(member -> member.getObject("user").getString("id").equals(self.getId()))) {
            DataObject user = DataObject.empty()
                    .put("id", self.getId())
                    .put("username", self.getName())
                    .put("bot", true);
            guild.getArray("members").add(DataObject.empty().put("user", user).put("roles", DataArray.empty()));
        }
    }

    private static void member(DataObject member) {
        orEmpty(member, "roles");
    }

    private static void channel(DataObject channel) {
        orElse(channel, "name", "");
        orElse(channel, "position", 0);
        orElse(channel, "bitrate", 0);
    }

    private static void thread(DataObject thread) {
        orElse(thread, "name", "");
        orElse(thread, "owner_id", "0");
        orElse(thread, "member_count", 0);
        orElse(thread, "message_count", 0);
        orElse(thread, "thread_metadata", DataObject.empty());
        DataObject metadata = thread.getObject("thread_metadata");
        orElse(metadata, "auto_archive_duration", ARCHIVED_AFTER);
        orElse(metadata, "archive_timestamp", LONG_AGO);
        orElse(metadata, "create_timestamp", LONG_AGO);
    }

    private static void message(DataObject message) {
        MESSAGE_LISTS.forEach(field -> orEmpty(message, field));
        message.optObject("member").ifPresent(EventDefaults::member);
    }

    private static void interaction(DataObject interaction) {
        interaction.optObject("message").ifPresent(EventDefaults::message);
        interaction.optObject("member").ifPresent(EventDefaults::member);
        boolean inGuild = !interaction.isNull("guild_id");
        if (inGuild && interaction.isNull("guild")) {
            interaction.put(
                    "guild",
                    DataObject.empty()
                            .put("id", interaction.getString("guild_id"))
                            .put("features", DataArray.empty()));
        }
        if (interaction.isNull("channel") && !interaction.isNull("channel_id")) {
            interaction.put(
                    "channel",
                    DataObject.empty()
                            .put("id", interaction.getString("channel_id"))
                            .put("type", inGuild ? TEXT_CHANNEL : DIRECT_CHANNEL));
        }
        interaction.optObject("channel").ifPresent(channel -> asked(channel, inGuild));
        orElse(interaction, "context", inGuild ? 0 : 1);
        orElse(interaction, "authorizing_integration_owners", DataObject.empty());
    }

    /** JDA drops what comes from a channel of a kind that it doesn't know. */
    private static void asked(DataObject channel, boolean inGuild) {
        orElse(channel, "type", inGuild ? TEXT_CHANNEL : DIRECT_CHANNEL);
        ChannelType type = ChannelType.fromId(channel.getInt("type"));
        if (!inGuild) {
            return;
        }
        if (type.isThread()) {
            thread(channel);
        } else if (!type.isMessage()) {
            channel.put("type", TEXT_CHANNEL);
        }
    }

    private static Stream<DataObject> objects(DataObject object, String field) {
        return object.getArray(field).stream(DataArray::getObject);
    }

    private static void orEmpty(DataObject object, String field) {
        orElse(object, field, DataArray.empty());
    }

    private static void orElse(DataObject object, String field, Object value) {
        if (object.isNull(field)) {
            object.put(field, value);
        }
    }
}
