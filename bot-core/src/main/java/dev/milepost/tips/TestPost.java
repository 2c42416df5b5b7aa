package dev.milepost.tips;

import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.Place;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** {@code tips test}: posts the next tip now. It is nobody's day: nothing is recorded, and the tip still comes. */
record TestPost(
        Supplier<ContentPack> pack,
        TipReplies replies,
        TipStores stores,
        Function<String, Optional<ChatPlatform>> platforms,
        RandomGenerator random)
        implements OneSubscription.Task {

    private static final Text NOTE =
            Text.markdown("A test by an admin. It stands for no day; the daily tips come as before.");

    @Override
    public Reply on(Subscription subscription, Place here) {
        ContentPack now = pack.get();
        // Two tests are two posts, so the key must be another each time; 19 characters, as a delivery's.
        String key =
                "%s-t%s".formatted(subscription.id(), Integer.toString(random.nextInt(36 * 36 * 36 * 36 * 36), 36));
        return Rotation.of(now, subscription)
                .next(stores.deliveries().seen(subscription.id()))
                .map(tip -> replies.daily(now, tip, subscription, key, List.of(NOTE)))
                .map(reply -> outcome(post(subscription, reply, key), subscription, here))
                .orElse(TipReplies.NONE_LEFT);
    }

    private DeliveryResult post(Subscription subscription, Reply reply, String key) {
        return platforms
                .apply(subscription.channel().platform())
                .map(p -> p.post(subscription.channel(), reply, key))
                .orElse(TipDispatch.NOT_CONNECTED);
    }

    private static Reply outcome(DeliveryResult result, Subscription subscription, Place here) {
        return switch (result) {
            case DeliveryResult.Posted posted -> {
                Text said = Text.markdown("**It works**: posted in ")
                        .plus(SubscriptionText.where(subscription, here))
                        .plus(Text.literal("."));
                yield Reply.of(
                        posted.link().startsWith("https://")
                                ? said.plus(Text.literal(" "))
                                        .plus(new Text(List.of(new Span.Link("Open it", posted.link()))))
                                : said);
            }
            case DeliveryResult.Unknown unknown ->
                Reply.of(Text.of(
                        "It was sent, and no answer came back ({}). Look whether it is there.", unknown.detail()));
            case DeliveryResult.Refused refused -> {
                Failure why = Failure.of(refused.reason());
                yield Reply.builder()
                        .paragraph(Text.of("**It doesn't work**: {} (`{}`).", why.words(), refused.detail()))
                        .paragraph(
                                why.lasts()
                                        ? Text.markdown(why.remedy())
                                        : Text.markdown("Try again in a few minutes."))
                        .build();
            }
        };
    }
}
