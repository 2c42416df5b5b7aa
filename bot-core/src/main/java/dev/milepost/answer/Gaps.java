package dev.milepost.answer;

import dev.milepost.answer.QuestionGroup.Wording;
import dev.milepost.answer.QuestionStore.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts together the kept questions that ask for the same and weren't answered. What fewer than
 * {@value #FEWEST_PEOPLE} people asked stays unsaid: it might tell who did.
 */
public final class Gaps {

    /** How many different people must have asked for something before it is shown. */
    public static final int FEWEST_PEOPLE = 3;

    private static final Set<String> UNANSWERED = Set.of("NOT_COVERED", "CLARIFY", "OUT_OF_SCOPE");

    /** How near a question is to what a group has in common, to join it; from 0 to 1. */
    private static final double NEAR = 0.3;

    /** By ideas alone, as in retrieval: they reach further than words. */
    private static final float[] LENGTHS = {0, 0, 1};

    private Gaps() {}

    /** The gaps in what {@code asking} knows, those first that most people asked for. */
    public static List<Gap> in(List<Kept> questions, Asking asking) {
        return in(questions, asking.extractor());
    }

    static List<Gap> in(List<Kept> questions, FeatureExtractor extractor) {
        List<QuestionGroup> groups = new ArrayList<>();
        for (Wording wording : wordings(questions, extractor)) {
            nearest(wording, groups).add(wording);
        }
        return groups.stream()
                .map(QuestionGroup::gap)
                .filter(g -> g.people() >= FEWEST_PEOPLE)
                .sorted(Comparator.comparingInt(Gap::people)
                        .thenComparingInt(Gap::times)
                        .reversed()
                        .thenComparing(g -> g.wordings().get(0)))
                .toList();
    }

    /** The group that a question belongs to: a new one, where none is near. */
    private static QuestionGroup nearest(Wording wording, List<QuestionGroup> groups) {
        QuestionGroup best = new QuestionGroup();
        double nearest = NEAR;
        for (QuestionGroup group : groups) {
            double nearness = group.nearness(wording);
            if (nearness >= nearest) {
                best = group;
                nearest = nearness;
            }
        }
        if (best.isEmpty()) {
            groups.add(best);
        }
        return best;
    }

    /** Each way to ask once, those of most people first: groups form around them. */
    private static List<Wording> wordings(List<Kept> questions, FeatureExtractor extractor) {
        Map<String, List<Kept>> byLine = questions.stream()
                .filter(k -> UNANSWERED.contains(k.outcome().kind()))
                .collect(Collectors.groupingBy(
                        k -> Normaliser.normalise(k.text()), LinkedHashMap::new, Collectors.toList()));
        Map<String, int[][]> features = new LinkedHashMap<>();
        byLine.keySet().forEach(line -> features.put(line, extractor.features(extractor.read(line))));
        Vocabulary vocabulary = VocabularyBuilder.build(List.copyOf(features.values()), 1, LENGTHS, false);
        return byLine.entrySet().stream()
                .map(e -> new Wording(
                        e.getValue().get(0).text(),
                        e.getValue(),
                        vocabulary.vector(features.getOrDefault(e.getKey(), new int[FeatureExtractor.GROUPS][0]))))
                .sorted(Comparator.comparingLong(Wording::people).reversed().thenComparing(Wording::text))
                .toList();
    }
}
