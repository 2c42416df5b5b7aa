package dev.milepost.answer;

class InMemoryQuestionsTest extends QuestionStoreContract {

    @Override
    protected QuestionStore store() {
        return QuestionStore.inMemory();
    }
}
