package dev.milepost.discord;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes JDA read events that say as little as they may ({@link EventDefaults}, {@link LentChannel}): who is on a
 * compatible server that leaves more out, or on Discord when it no longer sends it, still gets answers. An event that can't
 * be read is told of by its name: JDA would log all of it, what people wrote and tokens included.
 */
final class TolerantEvents implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(TolerantEvents.class);

    private static final List<String> FILLED = List.of(
            "READY",
            "GUILD_CREATE",
            "CHANNEL_CREATE",
            "THREAD_CREATE",
            "THREAD_UPDATE",
            "THREAD_LIST_SYNC",
            "INTERACTION_CREATE",
            "MESSAGE_CREATE",
            "MESSAGE_UPDATE");
    private static final Set<String> IN_A_CHANNEL = Set.of("INTERACTION_CREATE", "MESSAGE_CREATE");

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof StatusChangeEvent status && status.getNewStatus() == JDA.Status.IDENTIFYING_SESSION) {
            JDAImpl jda = (JDAImpl) event.getJDA();
            Map<String, SocketHandler> handlers = jda.getClient().getHandlers();
            for (String type : FILLED) {
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
                EventDefaults.fill(type, content, getJDA());
                if (IN_A_CHANNEL.contains(type)) {
                    LentChannel.during(getJDA(), content, () -> handler.handle(responseNumber, allContent));
                } else {
                    handler.handle(responseNumber, allContent);
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "Discord sent a {} that can't be read: {}",
                        type,
                        e.getClass().getSimpleName());
            }
            return null;
        }
    }
}
