package dev.milepost.discord;

import dev.milepost.chat.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.components.attribute.ICustomId;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Looks through a channel's latest messages for one of ours, by the key that its components carry. */
final class ChannelHistory {

    private static final int PAGE = 100;

    /** A thousand messages in an hour and a bit are a very busy channel. */
    private static final int PAGES = 10;

    private static final long PATIENCE_S = 30;

    private ChannelHistory() {}

    /** @param since by Discord's own clock, which a message's id carries */
    static Sighting find(MessageChannel channel, String key, Instant since) {
        try {
            // JDA refuses where the permission is missing; Discord itself would show an empty channel.
            MessageHistory history = channel.getHistory();
            for (int page = 0; page < PAGES; page++) {
                List<Message> messages = page(history);
                for (Message message : messages) {
                    if (message.getTimeCreated().toInstant().isBefore(since)) {
                        return new Sighting.NotThere();
                    }
                    if (carries(message, key)) {
                        return new Sighting.Found(
                                message.getId(),
                                message.getJumpUrl(),
                                message.getTimeCreated().toInstant());
                    }
                }
                if (messages.size() < PAGE) {
                    return new Sighting.NotThere();
                }
            }
            return new Sighting.NotReadable("more than %d messages since".formatted(PAGE * PAGES));
        } catch (ExecutionException e) {
            return new Sighting.NotReadable(RestFailure.detail(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            return new Sighting.NotReadable("no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sighting.NotReadable("interrupted");
        } catch (RuntimeException e) {
            return new Sighting.NotReadable(RestFailure.detail(e));
        }
    }

    private static List<Message> page(MessageHistory history)
            throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<List<Message>> page = history.retrievePast(PAGE).submit(false);
        try {
            return page.get(PATIENCE_S, TimeUnit.SECONDS);
        } finally {
            page.cancel(true);
        }
    }

    private static boolean carries(Message message, String key) {
        if (!message.getAuthor().equals(message.getJDA().getSelfUser())) {
            return false;
        }
        String nonce = Nonces.of(key, 0);
        return message.getComponentTree().findAll(ICustomId.class).stream()
                .map(ICustomId::getCustomId)
                .anyMatch(id -> id != null && (id.contains(key) || id.contains(nonce)));
    }
}
