package dev.milepost.storage;

import dev.milepost.answer.QuestionStore;
import dev.milepost.answer.QuestionStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresQuestionsTest extends QuestionStoreContract {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private @Nullable Storage storage;

    @Override
    protected QuestionStore store() {
        storage = Storage.open(POSTGRES.database());
        return storage.questions();
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }
}
