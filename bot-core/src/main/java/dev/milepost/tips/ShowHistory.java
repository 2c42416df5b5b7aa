package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;

/** {@code tips history}: what became of the latest days of one subscription. */
record ShowHistory(DeliveryStore store) implements OneSubscription.Task {

    private static final int DAYS = 14;

    @Override
    public Reply on(Subscription subscription, Place here) {
        List<Text> days = store.history(subscription.id(), DAYS).stream()
                .map(d -> DeliveryText.of(subscription, d))
                .toList();
        Reply.Builder reply = Reply.builder().heading(SubscriptionText.when(subscription.schedule()));
        return days.isEmpty()
                ? reply.paragraph(Text.markdown("Nothing was due yet.")).build()
                : reply.bullets(days).build();
    }
}
