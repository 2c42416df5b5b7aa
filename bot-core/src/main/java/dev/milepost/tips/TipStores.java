package dev.milepost.tips;

/** The two stores that daily tips need, over the same data. */
public record TipStores(SubscriptionStore subscriptions, DeliveryStore deliveries) {

    /** Stores that forget everything when the process ends. */
    public static TipStores inMemory() {
        InMemorySubscriptions subscriptions = new InMemorySubscriptions();
        return new TipStores(subscriptions, subscriptions.deliveries());
    }
}
