package dev.milepost.answer;

class InMemoryReceiptsTest extends ReceiptStoreContract {

    @Override
    protected ReceiptStore store() {
        return ReceiptStore.inMemory();
    }
}
