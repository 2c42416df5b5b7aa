package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code tips status}: how one subscription stands. */
record ShowStatus(Supplier<ContentPack> pack, TipStores stores, Clock clock) implements OneSubscription.Task {

    @Override
    public Reply on(Subscription subscription, Place here) {
        Schedule schedule = subscription.schedule();
        Optional<Slot> slot = stores.subscriptions().nextSlot(subscription.id());
        String next = SubscriptionText.paused(subscription)
                .orElseGet(() -> SubscriptionText.upcoming(subscription, slot, clock.instant()));
        Text last = stores.deliveries().history(subscription.id(), 1).stream()
                .map(d -> DeliveryText.of(subscription, d))
                .findFirst()
                .orElse(Text.markdown("nothing yet"));
        return Reply.builder()
                .heading(SubscriptionText.when(schedule))
                .add(new Block.Fields(List.of(
                        field("Where", SubscriptionText.where(subscription, here)),
                        field("Next", Text.literal(next)),
                        field("Last", last),
                        field(
                                "Tips left",
                                Text.literal(Gauge.of(
                                                subscription,
                                                pack.get(),
                                                stores.deliveries().seen(subscription.id()))
                                        .words())),
                        field("Topics", Text.literal(SubscriptionText.topics(subscription))),
                        field("Look", Text.literal(subscription.look().name().toLowerCase(Locale.ROOT))),
                        field("Late tips", Text.literal(Late.words(subscription.lateWithin()))),
                        field("Id", Text.of("`{}`", subscription.id())))))
                .build();
    }

    private static Block.Field field(String name, Text value) {
        return new Block.Field(name, value);
    }
}
