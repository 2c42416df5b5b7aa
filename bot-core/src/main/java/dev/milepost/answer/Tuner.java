package dev.milepost.answer;

import java.util.ArrayList;
import java.util.List;

/** Finds a model's tuning by asking its phrasings with themselves held out. */
final class Tuner {

    private static final int FOLDS = 5;

    /** Fewer phrasings than this say nothing about others. */
    private static final int FEWEST = 100;

    private final List<Example> examples;
    private final List<int[][]> features;
    private final List<String> keys;
    private final int[] classes;

    Tuner(List<Example> examples, List<int[][]> features, List<String> keys, int[] classes) {
        this.examples = examples;
        this.features = features;
        this.keys = keys;
        this.classes = classes;
    }

    /** What a model that had never seen a phrasing makes of it. */
    @SuppressWarnings("ArrayRecordComponent") // a row of a table
    record HeldOut(int example, float[] margins, float[] nearness) {}

    Tuning tune() {
        long asked = examples.stream().filter(Example::asked).count();
        return asked < FEWEST
                ? Tuning.unmeasured(keys.size())
                : new Calibration(keys).fit(heldOut(), classes);
    }

    List<HeldOut> heldOut() {
        List<HeldOut> all = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            all.addAll(heldOut(fold));
        }
        return all;
    }

    /** Every fifth phrasing, so that each fold has some of each class. */
    private List<HeldOut> heldOut(int fold) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            (examples.get(i).asked() && i % FOLDS == fold ? held : kept).add(i);
        }
        ModelTrainer.Learnt learnt = ModelTrainer.learn(
                kept.stream().map(features::get).toList(),
                kept.stream().mapToInt(i -> classes[i]).toArray(),
                keys.size());
        return held.stream()
                .map(i -> new HeldOut(
                        i,
                        learnt.weights().margins(learnt.vocabulary().vector(features.get(i))),
                        learnt.neighbours().nearness(learnt.retrieval().vector(features.get(i)))))
                .toList();
    }
}
