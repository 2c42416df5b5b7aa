package dev.milepost.answer;

import java.util.ArrayList;
import java.util.List;

/** Finds a model's tuning by asking its phrasings with themselves held out. */
final class Tuner {

    private static final int FOLDS = 5;

    /** Fewer phrasings than this say nothing about others. */
    private static final int FEWEST = 100;

    private final List<Example> examples;
    private final ModelTrainer.Ready ready;

    Tuner(List<Example> examples, ModelTrainer.Ready ready) {
        this.examples = examples;
        this.ready = ready;
    }

    /** What a model that had never seen a phrasing makes of it. */
    @SuppressWarnings("ArrayRecordComponent") // a row of a table
    record HeldOut(int example, float[] margins, float[] nearness) {}

    Tuning tune() {
        long asked = examples.stream().filter(Example::asked).count();
        return asked < FEWEST
                ? Tuning.unmeasured(ready.keys().size())
                : new Calibration(ready.keys()).fit(heldOut(), ready.classes());
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
                kept.stream().map(ready.features()::get).toList(),
                kept.stream().mapToInt(i -> ready.classes()[i]).toArray(),
                ready.keys().size(),
                ready.lengths());
        return held.stream()
                .map(i -> new HeldOut(
                        i,
                        learnt.weights()
                                .margins(learnt.vocabulary()
                                        .vector(ready.features().get(i))),
                        learnt.neighbours()
                                .nearness(learnt.retrieval()
                                        .vector(ready.features().get(i)))))
                .toList();
    }
}
