package dev.milepost.app;

import dev.milepost.answer.AnswerModel;
import dev.milepost.app.config.Config;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackProblem;
import dev.milepost.content.PackReader;
import dev.milepost.content.PackResult;
import dev.milepost.content.Phrasings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Where the program's content pack comes from: a configured folder, else the one that the build bundled. */
final class PackSource {

    private static final String BUNDLED = "ai-engineering";

    private PackSource() {}

    /** What looking for a pack came to. */
    sealed interface Found {

        /**
         * Packs that are whole, at least one.
         *
         * @param packs the one that answers where nobody chose another comes first
         * @param model gives a pack's model of questions: ready from the build, or trained in seconds
         */
        record Whole(List<ContentPack> packs, Function<ContentPack, AnswerModel> model) implements Found {
            public Whole {
                packs = List.copyOf(packs);
            }
        }

        /** One that isn't, and what is wrong with it. */
        record Broken(Path folder, List<PackProblem> problems) implements Found {}
    }

    static Found load(Config.Content content, Path directory) {
        if (content.packs().isEmpty()) {
            ContentPack bundled = PackReader.bundled(PackSource.class.getClassLoader(), BUNDLED)
                    .orElseThrow(() -> new IllegalStateException("the bundled pack is missing from the class path"));
            return new Found.Whole(List.of(bundled), AnswerModel::bundled);
        }
        IdentityHashMap<ContentPack, Phrasings> phrasings = new IdentityHashMap<>();
        List<ContentPack> packs = new ArrayList<>();
        for (Path configured : content.packs()) {
            Path folder = directory.resolve(configured);
            switch (new PackLoader().load(folder)) {
                case PackResult.Broken broken -> {
                    return new Found.Broken(folder, broken.problems());
                }
                case PackResult.Loaded loaded -> {
                    packs.add(loaded.pack());
                    phrasings.put(loaded.pack(), loaded.phrasings());
                }
            }
        }
        return new Found.Whole(packs, pack -> AnswerModel.train(pack, Objects.requireNonNull(phrasings.get(pack))));
    }
}
