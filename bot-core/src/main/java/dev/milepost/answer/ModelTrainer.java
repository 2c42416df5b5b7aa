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
    private static final float[] CLASSIFIER_WEIGHTS = {Float.parseFloat(System.getProperty("w0","0.6")), Float.parseFloat(System.getProperty("w1","1")), Float.parseFloat(System.getProperty("w2","1"))};

    /** Neighbours are told by ideas alone: they reach further than words. */
    private static final float[] RETRIEVAL_WEIGHTS = {0, 0, 1};

    private static final double COST = Double.parseDouble(System.getProperty("cost","1"));
    private static final long SEED = 20261124;

    private final Concepts concepts;
    private final List<Example> examples;

    ModelTrainer(ContentPack pack, Phrasings phrasings) {
        concepts = new Concepts(pack);
        examples = Examples.of(pack, phrasings);
    }

    List<Example> examplesForTest() { return examples; }
    List<String> keysForTest() { return examples.stream().map(Example::key).distinct().sorted().toList(); }
    int[] classesForTest() { var keys = keysForTest(); return examples.stream().mapToInt(e -> keys.indexOf(e.key())).toArray(); }
    Tuner tunerForTest() {
        FeatureExtractor extractor = new FeatureExtractor(concepts, new Spelling(knownWords()));
        return new Tuner(examples, examples.stream().map(e -> extractor.features(extractor.read(e.text()))).toList(), keysForTest(), classesForTest());
    }

    AnswerModel train() {
        Spelling spelling = new Spelling(knownWords());
        FeatureExtractor extractor = new FeatureExtractor(concepts, spelling);
        List<int[][]> features = examples.stream()
                .map(e -> extractor.features(extractor.read(e.text())))
                .toList();
        List<String> keys =
                examples.stream().map(Example::key).distinct().sorted().toList();
        int[] classes = examples.stream().mapToInt(e -> keys.indexOf(e.key())).toArray();
        Tuning tuning = new Tuner(examples, features, keys, classes).tune();
        Learnt learnt = learn(features, classes, keys.size());
        return new AnswerModel(
                keys,
                concepts,
                spelling,
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

    static Learnt learn(List<int[][]> features, int[] classes, int classCount) {
        Vocabulary vocabulary = VocabularyBuilder.build(features, Integer.getInteger("minf",1), CLASSIFIER_WEIGHTS, !Boolean.getBoolean("nounk"));
        Vocabulary retrieval = VocabularyBuilder.build(ideasOf(features), 1, RETRIEVAL_WEIGHTS, true);
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
        double[] cost = new double[vectors.length];
        java.util.Arrays.fill(cost, COST);
        float[][] byClass = new float[classCount][];
        IntStream.range(0, classCount).parallel().forEach(c -> byClass[c] = trainer.train(classes, c, cost, SEED + c));
        return Weights.of(byClass);
    }
}
