package dev.milepost.answer;

import dev.milepost.content.ContentPack;
import dev.milepost.content.PackReader;
import dev.milepost.content.Phrasings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was learnt from a pack's phrasings: how probable each reading of a question is. Immutable and
 * thread-safe; the same pack gives the same model to the last bit.
 */
public final class AnswerModel {

    /** The file that holds a model, beside its pack. */
    public static final String FILE = "answers.model";

    private final List<String> keys;
    private final FeatureExtractor extractor;
    private final Vocabulary vocabulary;
    private final Vocabulary retrieval;
    private final Weights weights;
    private final Neighbours neighbours;
    private final Tuning tuning;

    AnswerModel(
            List<String> keys,
            FeatureExtractor extractor,
            Vocabulary vocabulary,
            Vocabulary retrieval,
            Weights weights,
            Neighbours neighbours,
            Tuning tuning) {
        this.keys = List.copyOf(keys);
        this.extractor = extractor;
        this.vocabulary = vocabulary;
        this.retrieval = retrieval;
        this.weights = weights;
        this.neighbours = neighbours;
        this.tuning = tuning;
    }

    /** Learns from a pack and the ways in which people ask for what stands in it; takes seconds. */
    public static AnswerModel train(ContentPack pack, Phrasings phrasings) {
        return new ModelTrainer(pack, phrasings).train();
    }

    /** Writes the model so that {@link #read} gets the same one. */
    public void write(OutputStream out) throws IOException {
        ModelFile.write(this, out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param pack the pack that it was trained on
     * @throws IOException if it isn't a model, or one of another version of this program
     */
    public static AnswerModel read(InputStream in, ContentPack pack) throws IOException {
        return ModelFile.read(in, pack);
    }

    /**
     * The model that the build trained for {@code pack}; where the class path holds none, as for a pack that
     * somebody put together in code, one that knows the pack's own questions and texts.
     */
    public static AnswerModel bundled(ContentPack pack) {
        String file = "/" + PackReader.FOLDER + pack.info().id() + "/" + FILE;
        try (InputStream in = AnswerModel.class.getResourceAsStream(file)) {
            return in == null ? train(pack, new Phrasings(Map.of())) : read(in, pack);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the model of the bundled pack " + pack.info().id() + " can't be read", e);
        }
    }

    /** Reads {@code text} and says what it may be about. */
    Ranking rank(FeatureExtractor.Reading reading, float[] prior) {
        int[][] features = extractor.features(reading);
        float[] margins = weights.margins(vocabulary.vector(features));
        float[] nearness = neighbours.nearness(retrieval.vector(features));
        double[] logits = tuning.logits(margins, nearness);
        for (int c = 0; c < logits.length; c++) {
            logits[c] += prior[c];
        }
        return ranking(keys, logits);
    }

    static Ranking ranking(List<String> keys, double[] logits) {
        double[] probabilities = Softmax.of(logits);
        List<Ranking.Reading> readings = new ArrayList<>(logits.length);
        for (int c = 0; c < logits.length; c++) {
            readings.add(new Ranking.Reading(keys.get(c), probabilities[c]));
        }
        return new Ranking(readings);
    }

    FeatureExtractor extractor() {
        return extractor;
    }

    List<String> keys() {
        return keys;
    }

    Tuning tuning() {
        return tuning;
    }

    Spelling spelling() {
        return extractor.spelling();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Vocabulary retrieval() {
        return retrieval;
    }

    Weights weights() {
        return weights;
    }

    Neighbours neighbours() {
        return neighbours;
    }
}
