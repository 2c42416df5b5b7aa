package dev.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.AskResult;
import dev.milepost.answer.Asking;
import dev.milepost.content.Attribution;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackResult;
import dev.milepost.content.Phrasings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How right answers are to phrasings that were held out of training, one of twenty: kinder than what people ask anew, and
 * the same number every time, so that a change that makes answers worse is noticed in the build.
 */
class HeldOutTest {

    private static final int ONE_OF = 20;

    /** In percent; 77.5 when it was set. */
    private static final double RIGHT = 76;

    private final PackResult.Loaded loaded = load();
    private final Map<String, List<Phrasings.Phrasing>> kept = new LinkedHashMap<>();
    private final Map<String, String> held = new LinkedHashMap<>();

    private static PackResult.Loaded load() {
        return (PackResult.Loaded) new PackLoader().load(Path.of("../data/ai-engineering"));
    }

    @Test
    void questions_that_were_held_out_are_answered_as_well_as_ever() {
        split();
        Asking asking = new Asking(
                loaded.pack(),
                AnswerModel.train(loaded.pack(), new Phrasings(kept)),
                new Attribution(Clock.systemUTC(), Attribution.DEFAULT_REVIEW_AGE));
        long right = held.entrySet().stream()
                .filter(question -> isRight(question.getValue(), asking.ask(question.getKey(), null)))
                .count();
        assertThat(100.0 * right / held.size()).isGreaterThan(RIGHT);
    }

    private void split() {
        int count = 0;
        for (Map.Entry<String, List<Phrasings.Phrasing>> entry :
                loaded.phrasings().byKey().entrySet()) {
            List<Phrasings.Phrasing> stay = new ArrayList<>();
            for (Phrasings.Phrasing phrasing : entry.getValue()) {
                if (count++ % ONE_OF == 0 && entry.getValue().size() > ONE_OF) {
                    held.put(phrasing.text(), entry.getKey());
                } else {
                    stay.add(phrasing);
                }
            }
            kept.put(entry.getKey(), stay);
        }
    }

    private static boolean isRight(String key, AskResult result) {
        return key.startsWith(result.kind())
                || (!result.facts().isEmpty() && result.facts().get(0).equals(key));
    }
}
