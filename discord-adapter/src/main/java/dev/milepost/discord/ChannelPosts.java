package dev.milepost.discord;

import dev.milepost.chat.DeliveryResult;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import org.jspecify.annotations.Nullable;

/** Sends drawn messages to a channel, one after another, each at most once. */
final class ChannelPosts {

    /** JDA repeats what a gateway in between answers; the rest is left to us, and harmless by the nonce. */
    private static final int TRIES = 3;

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration MOST_WAIT = Duration.ofSeconds(2);

    private ChannelPosts() {}

    /**
     * Sends {@code messages} and waits.
     *
     * @param key names what is sent, for the nonces
     * @param replyTo id of the message that is answered, if any
     * @return the first message, or what went wrong with the first that didn't go
     */
    static DeliveryResult send(
            MessageChannel channel, List<DrawnMessage> messages, String key, @Nullable String replyTo) {
        DeliveryResult first = null;
        for (int i = 0; i < messages.size(); i++) {
            DeliveryResult result = send(channel, messages.get(i), Nonces.of(key, i), i == 0 ? replyTo : null);
            if (!(result instanceof DeliveryResult.Posted)) {
                return result;
            }
            first = first == null ? result : first;
        }
        return first == null ? new DeliveryResult.Unknown("nothing to send") : first;
    }

    private static DeliveryResult send(
            MessageChannel channel, DrawnMessage message, String nonce, @Nullable String replyTo) {
        DeliveryResult result = once(channel, message, nonce, replyTo);
        for (int i = 0; i < TRIES - 1 && RestFailure.passing(result); i++) {
            if (!Pause.of(Pause.before(i, FIRST_WAIT, MOST_WAIT))) {
                return result;
            }
            DeliveryResult again = once(channel, message, nonce, replyTo);
            result = certain(result, again);
        }
        return result;
    }

    /** A refusal to connect says nothing about an earlier try whose answer was lost. */
    private static DeliveryResult certain(DeliveryResult before, DeliveryResult now) {
        return before instanceof DeliveryResult.Unknown && RestFailure.passing(now) ? before : now;
    }

    private static DeliveryResult once(
            MessageChannel channel, DrawnMessage message, String nonce, @Nullable String replyTo) {
        try {
            MessageCreateAction action =
                    channel.sendMessage(message.create()).setNonce(nonce).failOnInvalidReply(false);
            Message sent = (replyTo == null ? action : action.setMessageReference(replyTo))
                    .submit()
                    .join();
            return new DeliveryResult.Posted(sent.getId(), sent.getJumpUrl());
        } catch (RuntimeException e) {
            return RestFailure.of(e);
        }
    }
}
