package dev.milepost.storage;

import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.FeedbackStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFeedbackTest extends FeedbackStoreContract {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private @Nullable Storage storage;

    @Override
    protected FeedbackStore store() {
        storage = Storage.open(POSTGRES.database());
        return storage.feedback();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
