package dev.milepost.storage;

import dev.milepost.answer.QuestionStore;
import dev.milepost.answer.QuestionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteQuestionsTest extends QuestionStoreContract {

    @RegisterExtension
    final TestDatabase database = new TestSqlite();

    @Override
    protected QuestionStore store() {
        return database.storage().questions();
    }
}
