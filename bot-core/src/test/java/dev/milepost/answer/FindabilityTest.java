package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.content.PackResult;
import dev.milepost.content.Phrasings;
import dev.milepost.content.Phrasings.Phrasing;
import dev.milepost.content.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FindabilityTest {

    @Test
    void two_phrasings_of_a_fact_in_nearly_the_same_words_are_named_by_line() {
        assertThat(hints(
                        "work.lens",
                        "who polishes the great glass on sundays",
                        "on sundays who polishes the great big glass"))
                .anyMatch(h -> h.startsWith("extra.yaml:2") && h.contains("nearly the same as line 1"));
    }

    @Test
    void a_phrasing_off_the_subject_that_gets_an_answer_is_named_with_it() {
        PackResult.Loaded whole = Lighthouse.load(Path.of("../data/ai-engineering"));

        assertThat(hints(whole, "OUT_OF_SCOPE", "Which programming languages should I learn for AI, Python or Java?"))
                .anyMatch(h -> h.startsWith("extra.yaml:1") && h.contains("is OUT_OF_SCOPE, and gets skills."));
    }

    private static List<String> hints(String key, String... extra) {
        return hints(new PackResult.Loaded(Lighthouse.pack(), Lighthouse.phrasings()), key, extra);
    }

    private static List<String> hints(PackResult.Loaded pack, String key, String... extra) {
        Map<String, List<Phrasing>> all = new TreeMap<>(pack.phrasings().byKey());
        List<Phrasing> more = new ArrayList<>(all.getOrDefault(key, List.of()));
        List<Phrasing> added = new ArrayList<>();
        for (String text : extra) {
            added.add(new Phrasing(text, new SourcePosition("extra.yaml", added.size() + 1, 1)));
        }
        added.addAll(more);
        all.put(key, added);
        return Findability.hints(pack.pack(), new Phrasings(all)).stream()
                .map(Findability.Hint::toString)
                .toList();
    }
}
