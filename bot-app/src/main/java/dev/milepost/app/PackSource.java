package dev.milepost.app;

import dev.milepost.answer.AnswerModel;
import dev.milepost.app.config.Config;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackProblem;
import dev.milepost.content.PackReader;
import dev.milepost.content.PackResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Where the program's content pack comes from: a configured folder, else the one that the build bundled. */
final class PackSource {

    private static final String BUNDLED = "ai-engineering";

    private PackSource() {}

    /** What looking for a pack came to. */
    sealed interface Found {

        /**
         * A pack that is whole.
         *
         * @param model gives the pack's model of questions: ready from the build, or trained in seconds
         */
        record Whole(ContentPack pack, Function<ContentPack, AnswerModel> model) implements Found {}

        /** One that isn't, and what is wrong with it. */
        record Broken(Path folder, List<PackProblem> problems) implements Found {}
    }

    static Found load(Config.Content content, Path directory) {
        if (content.packs().isEmpty()) {
            ContentPack bundled = PackReader.bundled(PackSource.class.getClassLoader(), BUNDLED)
                    .orElseThrow(() -> new IllegalStateException("the bundled pack is missing from the class path"));
            return new Found.Whole(bundled, AnswerModel::bundled);
        }
        Path folder = directory.resolve(content.packs().get(0));
        return switch (new PackLoader().load(folder)) {
            case PackResult.Loaded loaded ->
                new Found.Whole(loaded.pack(), pack -> AnswerModel.train(pack, loaded.phrasings()));
            case PackResult.Broken broken -> new Found.Broken(folder, broken.problems());
        };
    }
}
