package dev.milepost.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bot's classifier on its own: tells which of many things a sentence asks for, or that it is none of
 * them, by example sentences alone and without a pack's concepts. Immutable and thread-safe.
 */
public final class IntentClassifier {

    /** What of the accuracy within scope may be given up to notice more of what is out of it. */
    private static final double GIVEN_UP = 0.005;

    private static final String OUTSIDE = "";

    private final FeatureExtractor extractor;
    private final List<String> keys;
    private final ModelTrainer.Learnt learnt;

    private IntentClassifier(ModelTrainer.Ready ready) {
        extractor = ready.extractor();
        keys = ready.keys();
        learnt = ModelTrainer.learn(ready.features(), ready.classes(), keys.size(), ready.lengths());
    }

    /** A sentence, and what it asks for; empty where that is out of scope. */
    public record Labelled(String text, Optional<String> intent) {}

    /**
     * The likeliest reading of a sentence.
     *
     * @param lead how far it lies ahead of "none of them"; comparable between sentences
     */
    public record Guess(String intent, double lead) {}

    /**
     * Learns from sentences; takes seconds.
     *
     * @param outside sentences that ask for none of them, may be empty
     */
    public static IntentClassifier train(Map<String, ? extends Collection<String>> sentences, List<String> outside) {
        List<Example> examples = new ArrayList<>();
        new TreeMap<>(sentences).forEach((intent, all) -> all.forEach(s -> examples.add(new Example(s, intent, true))));
        outside.forEach(s -> examples.add(new Example(s, OUTSIDE, true)));
        return new IntentClassifier(new ModelTrainer(Concepts.none(), examples).ready());
    }

    /** The likeliest reading of {@code text}, however unlikely. */
    public Guess guess(String text) {
        float[] margins =
                learnt.weights().margins(learnt.vocabulary().vector(extractor.features(extractor.read(text))));
        int none = keys.indexOf(OUTSIDE);
        int best = none == 0 ? 1 : 0;
        for (int c = 0; c < margins.length; c++) {
            if (c != none && margins[c] > margins[best]) {
                best = c;
            }
        }
        return new Guess(keys.get(best), margins[best] - (none < 0 ? 0 : margins[none]));
    }

    /** What {@code text} asks for; empty where nothing leads by {@code threshold}. */
    public Optional<String> decide(String text, double threshold) {
        Guess guess = guess(text);
        return guess.lead() >= threshold ? Optional.of(guess.intent()) : Optional.empty();
    }

    /**
     * The highest threshold that costs next to nothing: at most half a point of the accuracy that {@code
     * validation}'s sentences in scope have without one.
     */
    public double threshold(List<Labelled> validation) {
        List<Labelled> inside =
                validation.stream().filter(s -> s.intent().isPresent()).toList();
        List<Double> leads = inside.stream()
                .map(s -> Map.entry(s, guess(s.text())))
                .filter(e -> e.getKey().intent().equals(Optional.of(e.getValue().intent())))
                .map(e -> e.getValue().lead())
                .sorted(Comparator.naturalOrder())
                .toList();
        return leads.isEmpty() ? 0 : leads.get(Math.min(leads.size() - 1, (int) (GIVEN_UP * inside.size())));
    }
}
