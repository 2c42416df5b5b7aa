package dev.milepost.answer;

import java.util.Arrays;
import java.util.List;

/** Finds the features worth knowing in a set of texts. */
final class VocabularyBuilder {

    private VocabularyBuilder() {}

    /** Takes the features that occur in at least {@code minimum} of the texts. */
    static Vocabulary build(List<int[][]> texts, int minimum, float[] groupWeights, boolean countUnknown) {
        long size = 0;
        for (int[][] groups : texts) {
            for (int[] group : groups) {
                size += group.length;
            }
        }
        int[] all = new int[Math.toIntExact(size)];
        int n = 0;
        for (int[][] groups : texts) {
            for (int[] group : groups) {
                for (int i = 0; i < group.length; i++) {
                    if (i == 0 || group[i] != group[i - 1]) {
                        all[n++] = group[i];
                    }
                }
            }
        }
        Arrays.sort(all, 0, n);
        return count(all, n, texts.size(), minimum, groupWeights, countUnknown);
    }

    private static Vocabulary count(int[] all, int n, int texts, int minimum, float[] weights, boolean countUnknown) {
        int[] hashes = new int[n];
        float[] rarity = new float[n];
        int kept = 0;
        for (int i = 0; i < n; ) {
            int end = i + 1;
            while (end < n && all[end] == all[i]) {
                end++;
            }
            if (end - i >= minimum) {
                hashes[kept] = all[i];
                rarity[kept++] = rarity(texts, end - i);
            }
            i = end;
        }
        float unknown = countUnknown ? rarity(texts, 1) : 0;
        return new Vocabulary(Arrays.copyOf(hashes, kept), Arrays.copyOf(rarity, kept), weights, unknown);
    }

    private static float rarity(int texts, int occurrences) {
        return (float) (1 + Math.log((1.0 + texts) / (1.0 + occurrences)));
    }
}
