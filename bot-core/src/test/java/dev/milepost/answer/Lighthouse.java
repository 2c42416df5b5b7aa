package dev.milepost.answer;

import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackResult;
import dev.milepost.content.Phrasings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A small pack of another field with its model, trained once for all tests. */
final class Lighthouse {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private static final PackResult.Loaded LOADED = load(Path.of("src/test/resources/packs/lighthouse"));
    private static final AnswerModel MODEL = AnswerModel.train(LOADED.pack(), LOADED.phrasings());

    private Lighthouse() {}

    static PackResult.Loaded load(Path folder) {
        if (new PackLoader().load(folder) instanceof PackResult.Loaded loaded) {
            return loaded;
        }
        throw new AssertionError("the pack in " + folder + " is broken");
    }

    static ContentPack pack() {
        return LOADED.pack();
    }

    static Phrasings phrasings() {
        return LOADED.phrasings();
    }

    static AnswerModel model() {
        return MODEL;
    }

    static Asking asking() {
        return new Asking(pack(), MODEL, new Attribution(CLOCK, Attribution.DEFAULT_REVIEW_AGE));
    }
}
