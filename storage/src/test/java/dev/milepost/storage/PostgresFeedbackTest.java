package dev.milepost.storage;

import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.FeedbackStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFeedbackTest extends FeedbackStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    @Override
    protected FeedbackStore store() {
        return database.storage().feedback();
    }
}
