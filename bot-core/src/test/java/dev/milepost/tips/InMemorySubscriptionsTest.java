package dev.milepost.tips;

class InMemorySubscriptionsTest extends SubscriptionStoreContract {

    @Override
    protected TipStores stores() {
        return TipStores.inMemory();
    }
}
