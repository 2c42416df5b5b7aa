package dev.milepost.answer;

import dev.milepost.content.ContentPack;
import dev.milepost.content.Phrasings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Learns a model from a pack's phrasings. */
final class ModelTrainer {

    /** How long the words', the characters' and the ideas' parts of a text's vector are. */
    private static final float[] LENGTHS = {0.6f, 1, 1};

    /** The same where no lexicon tells ideas from words: the third part says little that the first doesn't. */
    private static final float[] PLAIN_LENGTHS = {0.6f, 1, 0.5f};

    /** Neighbours are told by ideas alone: they reach further than words. */
    private static final float[] RETRIEVAL_LENGTHS = {0, 0, 1};

    private static final double OWN_COST = 1;

    /** A class's own examples are few beside all others, and some of those might as well be its own. */
    private static final double OTHERS_COST = 0.3;

    private static final long SEED = 20261124;

    private final Concepts concepts;
    private final List<Example> examples;

    ModelTrainer(ContentPack pack, Phrasings phrasings) {
        this(new Concepts(pack), Examples.of(pack, phrasings));
    }

    ModelTrainer(Concepts concepts, List<Example> examples) {
        this.concepts = concepts;
        this.examples = List.copyOf(examples);
    }

    /** Phrasings made ready to learn from; {@code lengths} are those of their vectors' parts. */
    @SuppressWarnings("ArrayRecordComponent") // handed from step to step, never compared
    record Ready(
            FeatureExtractor extractor, List<int[][]> features, List<String> keys, int[] classes, float[] lengths) {}

    List<Example> examples() {
        return examples;
    }

    Ready ready() {
        FeatureExtractor extractor = new FeatureExtractor(concepts, new Spelling(knownWords()));
        List<String> keys =
                examples.stream().map(Example::key).distinct().sorted().toList();
        return new Ready(
                extractor,
                examples.stream()
                        .map(e -> extractor.features(extractor.read(e.text())))
                        .toList(),
                keys,
                examples.stream().mapToInt(e -> keys.indexOf(e.key())).toArray(),
                concepts.isEmpty() ? PLAIN_LENGTHS : LENGTHS);
    }

    AnswerModel train() {
        Ready ready = ready();
        Tuning tuning = new Tuner(examples, ready).tune();
        Learnt learnt = learn(ready.features(), ready.classes(), ready.keys().size(), ready.lengths());
        return new AnswerModel(
                ready.keys(),
                ready.extractor(),
                learnt.vocabulary(),
                learnt.retrieval(),
                learnt.weights(),
                learnt.neighbours(),
                tuning);
    }

    /** A slip that two people made is a word. */
    private Set<String> knownWords() {
        Set<String> known = new HashSet<>(concepts.words());
        Map<String, Integer> counts = new HashMap<>();
        for (Example example : examples) {
            for (String word : Set.copyOf(Tokeniser.words(Normaliser.normalise(example.text())))) {
                if (counts.merge(word, 1, Integer::sum) == (example.asked() ? 2 : 1)) {
                    known.add(word);
                }
            }
        }
        return known;
    }

    /** What is learnt from texts alone. */
    record Learnt(Vocabulary vocabulary, Vocabulary retrieval, Weights weights, Neighbours neighbours) {}

    static Learnt learn(List<int[][]> features, int[] classes, int classCount, float[] lengths) {
        Vocabulary vocabulary = VocabularyBuilder.build(features, 1, lengths, true);
        Vocabulary retrieval = VocabularyBuilder.build(ideasOf(features), 1, RETRIEVAL_LENGTHS, true);
        SparseVector[] vectors = features.stream().map(vocabulary::vector).toArray(SparseVector[]::new);
        SparseVector[] texts = features.stream().map(retrieval::vector).toArray(SparseVector[]::new);
        return new Learnt(
                vocabulary,
                retrieval,
                weights(vectors, vocabulary.size(), classes, classCount),
                Neighbours.of(texts, classes, classCount, retrieval.size()));
    }

    private static List<int[][]> ideasOf(List<int[][]> features) {
        int[] none = {};
        return features.stream()
                .map(groups -> new int[][] {none, none, groups[2]})
                .toList();
    }

    private static Weights weights(SparseVector[] vectors, int features, int[] classes, int classCount) {
        SupportVectorTrainer trainer = new SupportVectorTrainer(vectors, features);
        float[][] byClass = new float[classCount][];
        IntStream.range(0, classCount)
                .parallel()
                .forEach(c -> byClass[c] = trainer.train(classes, c, OWN_COST, OTHERS_COST, SEED + c));
        return Weights.of(byClass);
    }
}
