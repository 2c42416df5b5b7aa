package dev.milepost.answer;

import dev.milepost.content.Fact;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Other words for the facts of an answer, where somebody finds any that may be shown. */
final class Rephrasing {

    private static final int LONGEST_QUESTION = 600;

    private final Rephraser rephraser;

    Rephrasing(Rephraser rephraser) {
        this.rephraser = rephraser;
    }

    /** Empty where the facts' own words have to do. A look-up of pay keeps its words: it is all figures. */
    Optional<String> of(String question, List<Answer> answers, Asking by) {
        List<Fact> facts = by.replies().factsTold(answers);
        if (facts.isEmpty() || question.length() > LONGEST_QUESTION) {
            return Optional.empty();
        }
        List<String> texts =
                facts.stream().map(f -> Text.markdown(f.text()).plain()).toList();
        try {
            return rephraser
                    .rephrase(question, texts)
                    .flatMap(words -> new RephrasingCheck(texts, by.extractor())
                            .passed(words, by.replies().roomForWords(facts)));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Rephrasing.class).warn("Rephrasing failed; the plain answer is sent", e);
            return Optional.empty();
        }
    }
}
