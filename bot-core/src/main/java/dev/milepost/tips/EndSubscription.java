package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;

/** {@code tips unsubscribe}. */
record EndSubscription(SubscriptionStore store) implements OneSubscription.Task {

    @Override
    public Reply on(Subscription subscription, Place here) {
        store.remove(subscription.id());
        return Reply.builder()
                .paragraph(Text.of("**Ended**: {}, in ", SubscriptionText.when(subscription.schedule()))
                        .plus(SubscriptionText.where(subscription, here))
                        .plus(Text.markdown(". Its record of posts is gone, too.")))
                .note(Text.of("The same again: `{}`", SubscriptionText.command(subscription)))
                .build();
    }
}
