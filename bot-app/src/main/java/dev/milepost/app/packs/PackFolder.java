package dev.milepost.app.packs;

import dev.milepost.answer.AnswerModel;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackProblem;
import dev.milepost.content.PackResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pack that a folder holds: the one read last that was whole. A changed one takes its place in one step, and only
 * when its model is there; until then the old one answers.
 */
public final class PackFolder implements Supplier<ContentPack> {

    /** Reads or trains the model of a pack whose content has that stamp. */
    interface Models extends BiFunction<PackResult.Loaded, String, AnswerModel> {}

    /** What reading a folder came to. */
    public sealed interface Read {

        /** It holds a pack, which is in use now. */
        record Whole(PackFolder folder) implements Read {}

        /** It holds the same as before. */
        record Same() implements Read {}

        /** It holds none that is whole; what was in use before is in use still. */
        record Broken(List<PackProblem> problems) implements Read {
            public Broken {
                problems = List.copyOf(problems);
            }
        }
    }

    /** A pack, and its model as soon as somebody needs that. */
    private static final class Known {
        private final PackResult.Loaded loaded;
        private final String stamp;
        private @Nullable AnswerModel model;

        Known(PackResult.Loaded loaded, String stamp) {
            this.loaded = loaded;
            this.stamp = stamp;
        }

        synchronized AnswerModel model(Models models) {
            AnswerModel ready = model;
            if (ready == null) {
                ready = models.apply(loaded, stamp);
                model = ready;
            }
            return ready;
        }
    }

    private final Path folder;
    private final Models models;
    private volatile Known known;

    /** Who got the pack just before it was swapped asks for its model just after. */
    private volatile @Nullable Known previous;

    private PackFolder(Path folder, Models models, Known known) {
        this.folder = folder;
        this.models = models;
        this.known = known;
    }

    /**
     * Reads the pack in {@code folder} for the first time; its model waits for the first question.
     *
     * @param cache folder in which models are kept
     * @param program the version of this program
     */
    public static Read open(Path folder, Path cache, String program) {
        return open(folder, new PackModels(cache, program)::of);
    }

    static Read open(Path folder, Models models) {
        String stamp = FolderStamp.ofContent(folder);
        return switch (new PackLoader().load(folder)) {
            case PackResult.Loaded loaded -> new Read.Whole(new PackFolder(folder, models, new Known(loaded, stamp)));
            case PackResult.Broken broken -> new Read.Broken(broken.problems());
        };
    }

    Path folder() {
        return folder;
    }

    @Override
    public ContentPack get() {
        return known.loaded.pack();
    }

    /** The model of {@code pack}, where it is or was in use here; may take seconds the first time. */
    @SuppressWarnings("ReferenceEquality")
    public Optional<AnswerModel> model(ContentPack pack) {
        return Stream.of(Optional.of(known), Optional.ofNullable(previous))
                .flatMap(Optional::stream)
                .filter(k -> k.loaded.pack() == pack)
                .findFirst()
                .map(k -> k.model(models));
    }

    /** Reads what the folder holds now, gets its model ready, and puts it to use. Takes seconds. */
    Read again() {
        String stamp = FolderStamp.ofContent(folder);
        if (stamp.equals(known.stamp)) {
            return new Read.Same();
        }
        return switch (new PackLoader().load(folder)) {
            case PackResult.Loaded loaded -> {
                Known fresh = new Known(loaded, stamp);
                fresh.model(models);
                previous = known;
                known = fresh;
                yield new Read.Whole(this);
            }
            case PackResult.Broken broken -> new Read.Broken(broken.problems());
        };
    }
}
