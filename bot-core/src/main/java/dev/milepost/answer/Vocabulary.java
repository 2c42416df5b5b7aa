package dev.milepost.answer;

import java.util.Arrays;

/** The features that a model knows, and how much each of them tells. */
@SuppressWarnings("ArrayRecordComponent") // held once a model, never compared
final class Vocabulary {

    private final int[] hashes;
    private final float[] rarity;
    private final float[] groupWeights;
    private final float unknownRarity;
    private final int[] slots;

    /**
     * @param hashes the features, the index of each being its id
     * @param rarity inverse document frequency of each
     * @param groupWeights length of each group's part of a vector
     * @param unknownRarity what a feature that isn't known weighs in the length of its group
     */
    Vocabulary(int[] hashes, float[] rarity, float[] groupWeights, float unknownRarity) {
        this.hashes = hashes;
        this.rarity = rarity;
        this.groupWeights = groupWeights;
        this.unknownRarity = unknownRarity;
        slots = new int[Integer.highestOneBit(Math.max(8, hashes.length)) << 2];
        Arrays.fill(slots, -1);
        for (int id = 0; id < hashes.length; id++) {
            int slot = hashes[id] & slots.length - 1;
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = id;
        }
    }

    int size() {
        return hashes.length;
    }

    int[] hashes() {
        return hashes;
    }

    float[] rarity() {
        return rarity;
    }

    float[] groupWeights() {
        return groupWeights;
    }

    float unknownRarity() {
        return unknownRarity;
    }

    private int id(int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] >= 0 && hashes[slots[slot]] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    /** The vector of a text's features: each group is as long as its weight, less what nobody knows of it. */
    SparseVector vector(int[][] groups) {
        int room = 0;
        for (int[] group : groups) {
            room += group.length;
        }
        long[] entries = new long[room];
        int n = 0;
        for (int g = 0; g < groups.length; g++) {
            n = fill(entries, n, groups[g], groupWeights[g]);
        }
        Arrays.sort(entries, 0, n);
        int[] ids = new int[n];
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            ids[i] = (int) (entries[i] >>> 32);
            values[i] = Float.intBitsToFloat((int) entries[i]);
        }
        return new SparseVector(ids, values);
    }

    private int fill(long[] entries, int from, int[] group, float weight) {
        if (weight == 0) {
            return from;
        }
        int n = from;
        double square = 0;
        float[] values = new float[group.length];
        for (int i = 0; i < group.length; ) {
            int end = i + 1;
            while (end < group.length && group[end] == group[i]) {
                end++;
            }
            int id = id(group[i]);
            float value = (float) (1 + Math.log(end - i)) * (id < 0 ? unknownRarity : rarity[id]);
            square += (double) value * value;
            if (id >= 0) {
                values[n - from] = value;
                entries[n++] = (long) id << 32;
            }
            i = end;
        }
        float scale = square == 0 ? 0 : (float) (weight / Math.sqrt(square));
        for (int k = from; k < n; k++) {
            entries[k] |= Float.floatToRawIntBits(values[k - from] * scale) & 0xFFFFFFFFL;
        }
        return n;
    }
}
