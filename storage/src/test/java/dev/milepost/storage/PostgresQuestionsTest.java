package dev.milepost.storage;

import dev.milepost.answer.QuestionStore;
import dev.milepost.answer.QuestionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresQuestionsTest extends QuestionStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    @Override
    protected QuestionStore store() {
        return database.storage().questions();
    }
}
