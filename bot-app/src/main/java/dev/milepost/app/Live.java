package dev.milepost.app;

import dev.milepost.app.web.Health.Status;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.render.ReplyRenderer;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * A platform that the bot is live on.
 *
 * @param status how it stands with it now, answered from memory
 * @param address where the platform reaches the bot; empty where the bot reaches the platform
 * @param posts the bot's posts of its own accord
 * @param renderer draws what is sent there
 */
record Live(Supplier<Status> status, String address, ChatPlatform posts, ReplyRenderer renderer) {

    Live {
        status = orDown(status);
    }

    /** Whoever looks gets an answer: what can't be told is down. */
    private static Supplier<Status> orDown(Supplier<Status> status) {
        return () -> {
            try {
                return status.get();
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(Live.class).debug("It can't be told how a platform fares", e);
                return new Status(
                        false, "it can't be told (%s)".formatted(e.getClass().getSimpleName()));
            }
        };
    }

    /** The short name that places on the platform carry. */
    String name() {
        return posts.name();
    }

    boolean isUp() {
        return status.get().up();
    }

    /** For the line that says that everything is ready. */
    String introduction() {
        return status.get().detail() + (address.isEmpty() ? "" : ", which reaches it at " + address);
    }
}
