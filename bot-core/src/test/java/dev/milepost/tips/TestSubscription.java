package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Subscriptions for tests: daily at 09:00 in Berlin, late within 6 hours, of a channel named as the subscription. */
public final class TestSubscription {

    public static final Instant CREATED = Instant.parse("2026-11-23T10:00:00Z");

    private TestSubscription() {}

    public static Subscription of(String id) {
        return of(id, "09:00", Duration.ofHours(6));
    }

    public static Subscription of(String id, String time, Duration lateWithin) {
        return new Subscription(
                id,
                ChannelRef.channel("discord", "guild", "channel-" + id),
                new Schedule(LocalTime.parse(time), ZoneId.of("Europe/Berlin"), Days.DAILY),
                List.of(),
                Look.LONG,
                lateWithin,
                id.hashCode(),
                new UserRef("discord", "guild", "admin"),
                CREATED,
                Standing.RUNNING);
    }

    /** Adds it with the first slot after its creation. */
    public static Subscription add(SubscriptionStore store, Subscription subscription) {
        store.add(subscription, subscription.schedule().after(CREATED));
        return subscription;
    }
}
