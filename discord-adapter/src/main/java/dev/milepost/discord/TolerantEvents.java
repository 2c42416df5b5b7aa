package dev.milepost.discord;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills in what JDA can't do without though Discord documents it as optional, or not at all: a
 * compatible server that leaves it out, and Discord when it no longer sends it, still get answers. An
 * event that can't be read is told of by its name: JDA would log all of it, what people wrote and tokens
 * included.
 */
final class TolerantEvents implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(TolerantEvents.class);

    private static final int TEXT_CHANNEL = 0;
    private static final int DIRECT_CHANNEL = 1;
    private static final List<String> GUILD_LISTS =
            List.of("roles", "channels", "threads", "guild_scheduled_events", "emojis", "voice_states", "members");
    private static final List<String> MESSAGE_LISTS = List.of("mentions", "mention_roles", "attachments", "embeds");
    private static final Set<Integer> AFK_TIMEOUTS = Set.of(60, 300, 900, 1800, 3600);

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof StatusChangeEvent status && status.getNewStatus() == JDA.Status.IDENTIFYING_SESSION) {
            JDAImpl jda = (JDAImpl) event.getJDA();
            Map<String, SocketHandler> handlers = jda.getClient().getHandlers();
            for (String type :
                    List.of("READY", "GUILD_CREATE", "INTERACTION_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE")) {
                handlers.computeIfPresent(
                        type, (t, jdas) -> jdas instanceof Filling ? jdas : new Filling(jda, type, jdas));
            }
        }
    }

    private static final class Filling extends SocketHandler {
        private final String type;
        private final SocketHandler handler;

        Filling(JDAImpl jda, String type, SocketHandler handler) {
            super(jda);
            this.type = type;
            this.handler = handler;
        }

        @Override
        @SuppressWarnings("NullAway") // JDA's null says that no guild keeps the event back
        protected Long handleInternally(DataObject content) {
            try {
                fill(type, content);
                handler.handle(responseNumber, allContent);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Discord sent a {} that can't be read: {}",
                        type,
                        e.getClass().getSimpleName());
            }
            return null;
        }
    }

    static void fill(String type, DataObject content) {
        switch (type) {
            case "READY" -> orEmpty(content, "private_channels");
            case "GUILD_CREATE" -> guild(content);
            case "INTERACTION_CREATE" -> interaction(content);
            case "MESSAGE_CREATE" -> message(content);
            default -> {}
        }
    }

    private static void guild(DataObject guild) {
        if (guild.getBoolean("unavailable", false)) {
            return;
        }
        GUILD_LISTS.forEach(field -> orEmpty(guild, field));
        if (guild.isNull("premium_progress_bar_enabled")) {
            guild.put("premium_progress_bar_enabled", false);
        }
        if (!AFK_TIMEOUTS.contains(guild.getInt("afk_timeout", 0))) {
            guild.put("afk_timeout", 300);
        }
    }

    private static void message(DataObject message) {
        MESSAGE_LISTS.forEach(field -> orEmpty(message, field));
    }

    private static void interaction(DataObject interaction) {
        interaction.optObject("message").ifPresent(TolerantEvents::message);
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
        if (interaction.isNull("context")) {
            interaction.put("context", inGuild ? 0 : 1);
        }
        if (interaction.isNull("authorizing_integration_owners")) {
            interaction.put("authorizing_integration_owners", DataObject.empty());
        }
    }

    private static void orEmpty(DataObject object, String field) {
        if (object.isNull(field)) {
            object.put(field, DataArray.empty());
        }
    }
}
