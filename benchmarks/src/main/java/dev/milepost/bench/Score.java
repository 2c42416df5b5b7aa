package dev.milepost.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How a system fared: shares of all questions, {@code refused} of those that the source doesn't answer. */
record Score(int questions, double right, double helped, double misled, double refused, double offers) {

    /** What a system made of a question: its answer, and the readings that it offered beside or instead of it. */
    record Given(String answer, List<String> offered) {}

    static Score of(List<Question> questions, Function<Question, Given> system) {
        int right = 0;
        int helped = 0;
        int misled = 0;
        int off = 0;
        int refused = 0;
        int offers = 0;
        for (Question question : questions) {
            Given given = system.apply(question);
            boolean ok = question.accepts(given.answer());
            boolean told = Question.isContent(given.answer());
            right += ok ? 1 : 0;
            helped += ok || given.offered().stream().anyMatch(question::accepts) ? 1 : 0;
            misled += !ok && told ? 1 : 0;
            off += question.isOff() ? 1 : 0;
            refused += question.isOff() && !told ? 1 : 0;
            offers += given.offered().size();
        }
        double n = Math.max(1, questions.size());
        return new Score(
                questions.size(), right / n, helped / n, misled / n, refused / (double) Math.max(1, off), offers / n);
    }

    /** Leaves it for {@code benchmarks/run}, in percent. */
    void say(String name) {
        Figures.say(name + ".right", 100 * right);
        Figures.say(name + ".helped", 100 * helped);
        Figures.say(name + ".misled", 100 * misled);
        Figures.say(name + ".refused", 100 * refused);
        Figures.say(name + ".offers", offers);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5.1f | %5.1f | %5.1f | %5.1f | %4.2f",
                100 * right,
                100 * helped,
                100 * misled,
                100 * refused,
                offers);
    }
}
