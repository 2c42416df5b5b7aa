package dev.milepost.answer;

import java.util.Arrays;

/**
 * Retrieval: the texts that are most like a question, by the cosine of their vectors. Small enough to
 * need no library: postings in two arrays.
 */
@SuppressWarnings("ArrayRecordComponent") // held once a model, never compared
final class Neighbours {

    /** How many of a class's texts have a say. */
    private static final int BEST = 3;

    private final int classes;
    private final int[] classOf;
    private final int[] starts;
    private final int[] texts;
    private final float[] values;

    private Neighbours(int classes, int[] classOf, int[] starts, int[] texts, float[] values) {
        this.classes = classes;
        this.classOf = classOf;
        this.starts = starts;
        this.texts = texts;
        this.values = values;
    }

    static Neighbours of(SparseVector[] vectors, int[] classOf, int classes, int features) {
        int[] starts = new int[features + 1];
        for (SparseVector vector : vectors) {
            for (int id : vector.ids()) {
                starts[id + 1]++;
            }
        }
        for (int f = 0; f < features; f++) {
            starts[f + 1] += starts[f];
        }
        int[] next = Arrays.copyOf(starts, features);
        int[] texts = new int[starts[features]];
        float[] values = new float[texts.length];
        for (int t = 0; t < vectors.length; t++) {
            for (int k = 0; k < vectors[t].size(); k++) {
                int at = next[vectors[t].ids()[k]]++;
                texts[at] = t;
                values[at] = vectors[t].values()[k];
            }
        }
        return new Neighbours(classes, classOf, starts, texts, values);
    }

    /** For each class how near its nearest texts are, from 0 to 1. */
    float[] nearness(SparseVector x) {
        float[] cosines = new float[classOf.length];
        for (int k = 0; k < x.size(); k++) {
            int id = x.ids()[k];
            float value = x.values()[k];
            for (int at = starts[id]; at < starts[id + 1]; at++) {
                cosines[texts[at]] += value * values[at];
            }
        }
        float[] best = new float[classes * BEST];
        for (int t = 0; t < cosines.length; t++) {
            insert(best, classOf[t] * BEST, cosines[t]);
        }
        float[] nearness = new float[classes];
        for (int i = 0; i < best.length; i++) {
            nearness[i / BEST] += best[i] / BEST;
        }
        return nearness;
    }

    private static void insert(float[] best, int from, float cosine) {
        float carried = cosine;
        for (int i = from; i < from + BEST; i++) {
            if (carried > best[i]) {
                float displaced = best[i];
                best[i] = carried;
                carried = displaced;
            }
        }
    }

    int[] classOf() {
        return classOf;
    }

    int[] starts() {
        return starts;
    }

    int[] texts() {
        return texts;
    }

    float[] values() {
        return values;
    }

    static Neighbours stored(int classes, int[] classOf, int[] starts, int[] texts, float[] values) {
        return new Neighbours(classes, classOf, starts, texts, values);
    }
}
