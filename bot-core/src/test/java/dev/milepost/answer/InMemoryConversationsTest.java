package dev.milepost.answer;

class InMemoryConversationsTest extends ConversationStoreContract {

    @Override
    protected ConversationStore store() {
        return ConversationStore.inMemory(clock);
    }
}
