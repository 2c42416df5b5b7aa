package dev.milepost.discord;

import dev.milepost.chat.DeliveryResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends drawn messages to a channel, one after another, each at most once. */
final class ChannelPosts {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelPosts.class);

    /** JDA repeats what a gateway in between answers; the rest is left to us, and harmless by the nonce. */
    private static final int TRIES = 3;

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration MOST_WAIT = Duration.ofSeconds(2);

    /** A rate limit that is over sooner is waited for. */
    private static final Duration SHORT_LIMIT = Duration.ofSeconds(5);

    private ChannelPosts() {}

    /**
     * Sends {@code messages} and waits.
     *
     * @param key names what is sent, for the nonces
     * @param replyTo id of the message that is answered, if any
     * @return the first message, or what went wrong with it; without a later one it stands in the channel all the same
     */
    static DeliveryResult send(PostPlace place, List<DrawnMessage> messages, String key, @Nullable String replyTo) {
        return send(place, messages, key, replyTo, true);
    }

    /** The same as {@link #send}, but what Discord wants later is given back instead of waited for. */
    static DeliveryResult sendOrRefuse(PostPlace place, List<DrawnMessage> messages, String key) {
        return send(place, messages, key, null, false);
    }

    private static DeliveryResult send(
            PostPlace place, List<DrawnMessage> messages, String key, @Nullable String replyTo, boolean waits) {
        Optional<DeliveryResult> refused = refused(place);
        if (refused.isPresent()) {
            return refused.get();
        }
        DeliveryResult first = send(place, message(place, messages, 0, key, replyTo), waits);
        DeliveryResult last = first;
        for (int i = 1; i < messages.size() && last instanceof DeliveryResult.Posted; i++) {
            last = send(place, message(place, messages, i, key, null), waits);
            if (!(last instanceof DeliveryResult.Posted)) {
                LOG.warn("{} of {} messages of {} were posted: {}", i, messages.size(), key, last);
            }
        }
        return first;
    }

    /** Discord counts what it refuses, and bars who is refused too often. */
    static Optional<DeliveryResult> refused(PostPlace place) {
        return Stream.of(Permission.VIEW_CHANNEL, place.posting())
                .filter(place::lacks)
                .findFirst()
                .map(needed -> new DeliveryResult.Refused(
                        DeliveryResult.Reason.NO_PERMISSION, ChannelPermissions.name(needed)));
    }

    private static RestAction<DataObject> message(
            PostPlace place, List<DrawnMessage> messages, int index, String key, @Nullable String replyTo) {
        MessageCreateData message = messages.get(index).create();
        DataObject body = message.toData().put("nonce", Nonces.of(key, index)).put("enforce_nonce", true);
        if (replyTo != null) {
            body.put(
                    "message_reference",
                    DataObject.empty().put("message_id", replyTo).put("fail_if_not_exists", false));
        }
        return RestCall.of(
                place.jda(), Route.Messages.SEND_MESSAGE.compile(place.id()), body, message.getAllDistinctFiles());
    }

    private static DeliveryResult send(PostPlace place, RestAction<DataObject> action, boolean waits) {
        DeliveryResult result = once(place, action, waits);
        for (int i = 0; i < TRIES - 1 && isWorthAnother(result); i++) {
            if (!Pause.of(before(result, i))) {
                return result;
            }
            result = certain(result, once(place, action, waits));
        }
        return result;
    }

    /** Whatever a later try is refused for says nothing about an earlier one whose answer was lost. */
    private static DeliveryResult certain(DeliveryResult before, DeliveryResult now) {
        return before instanceof DeliveryResult.Unknown && !(now instanceof DeliveryResult.Posted) ? before : now;
    }

    private static Duration before(DeliveryResult result, int tries) {
        return result instanceof DeliveryResult.Refused r && !r.retryAfter().isZero()
                ? r.retryAfter()
                : Pause.before(tries, FIRST_WAIT, MOST_WAIT);
    }

    private static boolean isWorthAnother(DeliveryResult result) {
        return RestFailure.passing(result)
                || (result instanceof DeliveryResult.Refused r
                        && r.reason() == DeliveryResult.Reason.RATE_LIMITED
                        && !r.retryAfter().isZero()
                        && r.retryAfter().compareTo(SHORT_LIMIT) <= 0);
    }

    private static DeliveryResult once(PostPlace place, RestAction<DataObject> action, boolean waits) {
        try {
            DataObject sent = waits ? action.submit().join() : RestCall.await(action);
            String id = sent.getString("id");
            return new DeliveryResult.Posted(id, place.link(id), place.kind() == PostPlace.Kind.ANNOUNCEMENTS);
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            return RestFailure.of(e);
        }
    }
}
