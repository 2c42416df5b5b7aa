package dev.milepost.storage;

import dev.milepost.answer.ConversationStore;
import dev.milepost.answer.ConversationStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteConversationsTest extends ConversationStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    protected ConversationStore store() {
        return database.storage().conversations();
    }
}
