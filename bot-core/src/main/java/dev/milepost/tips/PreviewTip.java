package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.function.Supplier;

/** {@code tips preview}: the tip that comes next, as the channel will see it, to the admin alone. */
record PreviewTip(Supplier<ContentPack> pack, TipReplies replies, TipStores stores) implements OneSubscription.Task {

    @Override
    public Reply on(Subscription subscription, Place here) {
        ContentPack now = pack.get();
        return Rotation.of(now, subscription)
                .next(stores.deliveries().seen(subscription.id()))
                .map(tip -> replies.daily(
                        now,
                        tip,
                        subscription,
                        "",
                        List.of(Text.markdown("A preview: only you see this. It comes next."))))
                .orElse(TipReplies.NONE_LEFT);
    }
}
