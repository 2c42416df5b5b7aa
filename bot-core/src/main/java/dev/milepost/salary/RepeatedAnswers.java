package dev.milepost.salary;

import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.content.Attribution;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to the same words earlier that day, so that the table's few rows aren't put into sentences
 * over and over. Only what everybody may see is remembered: no figure of anybody's is.
 */
final class RepeatedAnswers {

    private static final int MOST = 500;
    private static final int LONGEST = 80;

    private final Map<String, Outcome> answers = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outcome> eldest) {
            return size() > MOST;
        }
    };

    private final Attribution attribution;
    private LocalDate day = LocalDate.MIN;

    /** A fact's age is said by the day, as {@code attribution} has it. */
    RepeatedAnswers(Attribution attribution) {
        this.attribution = attribution;
    }

    /** The answer to {@code words}: the very same one where it was given before. */
    Outcome of(String words, Function<String, Outcome> answer) {
        if (words.length() > LONGEST) {
            return answer.apply(words);
        }
        synchronized (this) {
            LocalDate today = attribution.today();
            if (!today.equals(day)) {
                answers.clear();
                day = today;
            }
            @Nullable Outcome before = answers.get(words);
            if (before != null) {
                return before;
            }
        }
        Outcome fresh = answer.apply(words);
        if (fresh instanceof Outcome.Say say
                && say.audience() == Audience.EVERYBODY
                && say.result() == Outcome.Result.DONE) {
            synchronized (this) {
                answers.put(words, fresh);
            }
        }
        return fresh;
    }
}
