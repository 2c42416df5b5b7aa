package dev.milepost.tips;

import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.time.Duration;
import java.util.List;

/** What became of a day, in words. */
final class DeliveryText {

    private DeliveryText() {}

    static Text of(Subscription subscription, Delivery delivery) {
        return Text.of("{}: ", TimeText.day(delivery.slot().date())).plus(state(subscription, delivery));
    }

    static Text state(Subscription subscription, Delivery delivery) {
        return switch (delivery.state()) {
            case DeliveryState.Due d ->
                Text.of(
                        "not yet; {}. Tried {}, next try {}",
                        d.reason().words(),
                        d.attempts() == 1 ? "once" : d.attempts() + " times",
                        SubscriptionText.at(subscription.schedule(), d.again()));
            case DeliveryState.Pending p -> Text.markdown("being sent");
            case DeliveryState.Posted p -> posted(delivery, p);
            case DeliveryState.Publishing p ->
                Text.of(
                        "posted; to be published to those who follow the channel, next try {}",
                        SubscriptionText.at(subscription.schedule(), p.again()));
            case DeliveryState.Unknown u ->
                u.look().isPresent()
                        ? Text.of(
                                "sent, and the outcome not learnt yet; I look for it in the channel, next {}",
                                SubscriptionText.at(
                                        subscription.schedule(), u.look().orElseThrow()))
                        : Text.of(
                                "sent, and the outcome never learnt ({}); it was not sent again, so that it can't be"
                                        + " there twice",
                                u.detail());
            case DeliveryState.Skipped s -> Text.of("left out: {}", words(s.why()));
            case DeliveryState.Missed m ->
                Text.of("missed: the bot was offline, and late tips are {}", Late.words(subscription.lateWithin()));
            case DeliveryState.Failed f ->
                Text.of("failed: {}", f.why().words())
                        .plus(f.detail().isEmpty() ? Text.literal("") : Text.of(" (`{}`)", f.detail()));
        };
    }

    /** For the end of a sentence. */
    static String words(DeliveryState.Skip skip) {
        return switch (skip) {
            case PAUSED -> "paused";
            case FAILING -> "paused after %d failures in a row".formatted(FailureWatch.PATIENCE);
            case DATE -> "that day was to be skipped";
            case SNOOZED -> "snoozed";
        };
    }

    private static Text posted(Delivery delivery, DeliveryState.Posted posted) {
        Duration late = Duration.between(delivery.slot().due(), posted.at());
        Text said = late.compareTo(Delivery.ON_TIME) > 0
                ? Text.of("posted, {} late", TimeText.span(late))
                : Text.markdown("posted on time");
        if (!posted.unpublished().isEmpty()) {
            said = said.plus(Text.of("; not published to those who follow the channel (`{}`)", posted.unpublished()));
        }
        return posted.link().startsWith("https://")
                ? said.plus(Text.literal(" ")).plus(new Text(List.of(new Span.Link("open", posted.link()))))
                : said;
    }
}
