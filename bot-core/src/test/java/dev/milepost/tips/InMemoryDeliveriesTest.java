package dev.milepost.tips;

class InMemoryDeliveriesTest extends DeliveryStoreContract {

    @Override
    protected TipStores stores() {
        return TipStores.inMemory();
    }
}
