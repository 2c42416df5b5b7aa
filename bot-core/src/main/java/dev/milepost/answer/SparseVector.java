package dev.milepost.answer;

import java.util.Arrays;

/**
 * What a text shows, as weights of hashed features.
 *
 * @param ids ascending, each once
 * @param values as many as there are ids
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and boxing would cost a hundred objects a question
record SparseVector(int[] ids, float[] values) {

    int size() {
        return ids.length;
    }

    float dot(SparseVector other) {
        float sum = 0;
        for (int i = 0, j = 0; i < ids.length && j < other.ids.length; ) {
            if (ids[i] == other.ids[j]) {
                sum += values[i++] * other.values[j++];
            } else if (ids[i] < other.ids[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    SparseVector scaled(float factor) {
        float[] scaled = Arrays.copyOf(values, values.length);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new SparseVector(ids, scaled);
    }
}
