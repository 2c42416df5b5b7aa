package dev.milepost.tips;

import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.tips.DeliveryState.Failed;
import dev.milepost.tips.DeliveryState.Posted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.LoggerFactory;

/**
 * Counts posts in a row that failed for good. The third pauses its subscription, and whoever subscribed
 * is told, once. Nothing is ever ended for a failure.
 */
final class FailureWatch {

    static final int PATIENCE = 3;

    private final SubscriptionStore store;
    private final Map<String, ? extends ChatPlatform> platforms;
    private final Executor executor;

    FailureWatch(SubscriptionStore store, Map<String, ? extends ChatPlatform> platforms, Executor executor) {
        this.store = store;
        this.platforms = platforms;
        this.executor = executor;
    }

    /** {@code subscription} as it was when the delivery was claimed. */
    void settled(Subscription subscription, Delivery delivery) {
        switch (delivery.state()) {
            case Posted p
            when subscription.standing().failures() > 0 -> store.change(subscription.id(), s -> s.withFailures(0));
            case Failed failed when failed.why().pauses() -> count(subscription, delivery, failed);
            default -> {} // says nothing about tomorrow
        }
    }

    private void count(Subscription subscription, Delivery delivery, Failed failed) {
        Optional<Subscription> stored = store.find(subscription.id());
        while (stored.isPresent()) {
            Standing before = stored.get().standing();
            int failures = before.failures() + 1;
            boolean enough = failures >= PATIENCE && before.pause() == Standing.Pause.NONE;
            Standing after = before.withFailures(failures);
            if (store.change(stored.get(), enough ? after.with(Standing.Pause.BY_FAILURES) : after)) {
                if (enough) {
                    executor.execute(() -> tell(subscription, delivery, failed));
                }
                return;
            }
            stored = store.find(subscription.id());
        }
    }

    private void tell(Subscription subscription, Delivery delivery, Failed failed) {
        ChatPlatform platform = platforms.get(subscription.channel().platform());
        DeliveryResult told = new DeliveryResult.Unknown("not connected");
        try {
            if (!subscription.hasMaker()) {
                told = new DeliveryResult.Unknown("nobody: whoever subscribed had that erased");
            } else if (platform != null) {
                told = platform.tell(subscription.createdBy(), message(subscription, failed), delivery.key() + "-told");
            }
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(FailureWatch.class).error("telling of {} failed", delivery.key(), e);
        }
        LoggerFactory.getLogger(FailureWatch.class)
                .warn(
                        "tips {} in channel {} are paused after {} failures in a row ({} {}); telling who subscribed:"
                                + " {}",
                        subscription.id(),
                        subscription.channel().id(),
                        PATIENCE,
                        failed.why(),
                        failed.detail(),
                        told);
    }

    private static Reply message(Subscription subscription, Failed failed) {
        return Reply.builder()
                .paragraph(
                        Text.of("**I have paused daily tips** ({}) in ", SubscriptionText.when(subscription.schedule()))
                                .plus(Text.channel(subscription.channel().id()))
                                .plus(Text.of(
                                        ": {} posts in a row failed, the last one because {}.",
                                        PATIENCE,
                                        failed.why().words())))
                .bullets(List.of(
                        Text.markdown(failed.why().remedy()),
                        Text.of("Then `tips resume {}` there. Settings and history are kept.", subscription.id())))
                .build();
    }
}
