package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;

/**
 * {@code tips pause} and {@code tips resume}.
 *
 * @param pause which of the two
 */
record PauseSubscription(SubscriptionStore store, Clock clock, boolean pause) implements OneSubscription.Task {

    @Override
    public Reply on(Subscription subscription, Place here) {
        Standing.Pause to = pause ? Standing.Pause.BY_ADMIN : Standing.Pause.NONE;
        store.change(subscription.id(), s -> s.with(to));
        String when = SubscriptionText.when(subscription.schedule());
        if (pause) {
            return Reply.of(Text.of("**Paused**: {}. Nothing is posted until `tips resume`.", when));
        }
        String next = SubscriptionText.upcoming(
                store.find(subscription.id()).orElse(subscription), store.nextSlot(subscription.id()), clock.instant());
        return Reply.of(Text.of("**Running**: {}. Next tip: {}.", when, next));
    }
}
