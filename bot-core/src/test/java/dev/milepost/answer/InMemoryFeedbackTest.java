package dev.milepost.answer;

class InMemoryFeedbackTest extends FeedbackStoreContract {

    @Override
    protected FeedbackStore store() {
        return FeedbackStore.inMemory();
    }
}
