package dev.milepost.bench;

import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.Asking;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackReader;
import dev.milepost.content.PackResult;
import java.nio.file.Path;
import java.time.Clock;

/** What answers cost a process: time until pack and model are ready, heap that they hold, time to train anew. */
public final class AnswerCost {

    private static final int COLLECTIONS = 4;

    private AnswerCost() {}

    public static void main(String[] args) {
        long before = heap();
        long begun = System.nanoTime();
        ContentPack pack = PackReader.bundled(AnswerCost.class.getClassLoader(), "ai-engineering")
                .orElseThrow();
        AnswerModel model = AnswerModel.bundled(pack);
        Asking asking = new Asking(pack, model, new Attribution(Clock.systemUTC(), Attribution.DEFAULT_REVIEW_AGE));
        Figures.say("answers.ready", since(begun));
        System.out.printf("pack and model ready after %d ms%n", since(begun));
        asking.ask("do i need python?", null);
        System.out.printf("first question answered after %d ms%n", since(begun));
        double held = (heap() - before) / 1e6;
        Figures.say("answers.heap", held);
        System.out.printf("heap held: %.1f MB%n", held);
        if (new PackLoader().load(Path.of(args[0])) instanceof PackResult.Loaded loaded) {
            long trained = System.nanoTime();
            AnswerModel again = AnswerModel.train(loaded.pack(), loaded.phrasings());
            Figures.say("answers.training", since(trained) / 1e3);
            System.out.printf("trained anew in %.1f s%n", since(trained) / 1e3);
            new Asking(loaded.pack(), again, new Attribution(Clock.systemUTC(), Attribution.DEFAULT_REVIEW_AGE))
                    .ask("do i need python?", null);
        }
        asking.ask("still there?", null);
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
