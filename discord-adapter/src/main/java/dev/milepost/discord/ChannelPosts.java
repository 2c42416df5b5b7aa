package dev.milepost.discord;

import dev.milepost.chat.DeliveryResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** A rate limit that is over sooner is waited for. */
    private static final Duration SHORT_LIMIT = Duration.ofSeconds(5);

    private static final long PATIENCE_S = 30;

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
        return send(channel, messages, key, replyTo, true);
    }

    /** The same as {@link #send}, but what Discord wants later is given back instead of waited for. */
    static DeliveryResult sendOrRefuse(MessageChannel channel, List<DrawnMessage> messages, String key) {
        return send(channel, messages, key, null, false);
    }

    private static DeliveryResult send(
            MessageChannel channel, List<DrawnMessage> messages, String key, @Nullable String replyTo, boolean waits) {
        DeliveryResult first = null;
        for (int i = 0; i < messages.size(); i++) {
            DeliveryResult result = send(channel, messages.get(i), Nonces.of(key, i), i == 0 ? replyTo : null, waits);
            if (!(result instanceof DeliveryResult.Posted)) {
                return result;
            }
            first = first == null ? result : first;
        }
        return first == null ? new DeliveryResult.Unknown("nothing to send") : first;
    }

    private static DeliveryResult send(
            MessageChannel channel, DrawnMessage message, String nonce, @Nullable String replyTo, boolean waits) {
        DeliveryResult result = once(channel, message, nonce, replyTo, waits);
        for (int i = 0; i < TRIES - 1 && isWorthAnother(result); i++) {
            if (!Pause.of(Pause.before(i, FIRST_WAIT, MOST_WAIT))) {
                return result;
            }
            DeliveryResult again = once(channel, message, nonce, replyTo, waits);
            result = certain(result, again);
        }
        return result;
    }

    /** Whatever a later try is refused for says nothing about an earlier one whose answer was lost. */
    private static DeliveryResult certain(DeliveryResult before, DeliveryResult now) {
        return before instanceof DeliveryResult.Unknown && !(now instanceof DeliveryResult.Posted) ? before : now;
    }

    /** After a rate limit JDA itself holds the next try back until it is over. */
    private static boolean isWorthAnother(DeliveryResult result) {
        return RestFailure.passing(result)
                || (result instanceof DeliveryResult.Refused r
                        && r.reason() == DeliveryResult.Reason.RATE_LIMITED
                        && !r.retryAfter().isZero()
                        && r.retryAfter().compareTo(SHORT_LIMIT) <= 0);
    }

    private static DeliveryResult once(
            MessageChannel channel, DrawnMessage message, String nonce, @Nullable String replyTo, boolean waits) {
        try {
            MessageCreateAction action =
                    channel.sendMessage(message.create()).setNonce(nonce).failOnInvalidReply(false);
            MessageCreateAction whole = replyTo == null ? action : action.setMessageReference(replyTo);
            Message sent = waits ? whole.submit().join() : bounded(whole);
            return new DeliveryResult.Posted(sent.getId(), sent.getJumpUrl());
        } catch (TimeoutException e) {
            return new DeliveryResult.Unknown("no answer within %d s".formatted(PATIENCE_S));
        } catch (ExecutionException e) {
            return RestFailure.of(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DeliveryResult.Unknown("interrupted");
        } catch (RuntimeException e) {
            return RestFailure.of(e);
        }
    }

    /** A request that still waits for its turn by then is taken back, so that it never goes out later. */
    private static Message bounded(MessageCreateAction action)
            throws TimeoutException, ExecutionException, InterruptedException {
        CompletableFuture<Message> answer = action.submit(false);
        try {
            return answer.get(PATIENCE_S, TimeUnit.SECONDS);
        } finally {
            answer.cancel(true);
        }
    }
}
