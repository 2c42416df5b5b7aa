package dev.milepost.app;

import dev.milepost.answer.AnswerModel;
import dev.milepost.app.config.Config;
import dev.milepost.app.packs.PackFolder;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackProblem;
import dev.milepost.content.PackReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

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
         * @param model gives a pack's model of questions: ready from the build or from a file, or trained in seconds
         * @param folders where packs come from that somebody may change while the program runs
         */
        record Whole(
                List<Supplier<ContentPack>> packs, Function<ContentPack, AnswerModel> model, List<PackFolder> folders)
                implements Found {
            public Whole {
                packs = List.copyOf(packs);
                folders = List.copyOf(folders);
            }
        }

        /** One that isn't, and what is wrong with it. */
        record Broken(Path folder, List<PackProblem> problems) implements Found {}
    }

    /**
     * Reads the configured packs.
     *
     * @param directory what relative paths are meant from
     */
    static Found load(Config config, Path directory) {
        if (config.content().packs().isEmpty()) {
            ContentPack bundled = PackReader.bundled(PackSource.class.getClassLoader(), BUNDLED)
                    .orElseThrow(() -> new IllegalStateException("the bundled pack is missing from the class path"));
            return new Found.Whole(List.of(() -> bundled), AnswerModel::bundled, List.of());
        }
        Path cache = directory.resolve(config.dataDir()).resolve("models");
        List<PackFolder> folders = new ArrayList<>();
        for (Path configured : config.content().packs()) {
            Path folder = directory.resolve(configured);
            switch (PackFolder.open(folder, cache, version())) {
                case PackFolder.Read.Whole whole -> folders.add(whole.folder());
                case PackFolder.Read.Same same -> {}
                case PackFolder.Read.Broken broken -> {
                    return new Found.Broken(folder, broken.problems());
                }
            }
        }
        return new Found.Whole(List.copyOf(folders), pack -> model(folders, pack), folders);
    }

    /** Models of one version of this program are nothing to another. */
    private static String version() {
        String version = PackSource.class.getPackage().getImplementationVersion();
        return version == null ? "classes" : version;
    }

    /** Of a pack that is in use; one that was swapped meanwhile is asked for no more. */
    private static AnswerModel model(List<PackFolder> folders, ContentPack pack) {
        return folders.stream()
                .flatMap(f -> f.model(pack).stream())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the pack " + pack.info().id() + " is in use no more"));
    }
}
