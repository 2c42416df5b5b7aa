package dev.milepost.app.playground;

import dev.milepost.app.packs.FolderStamp;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackProblem;
import dev.milepost.content.PackResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A pack that its author works on: the last whole one, and what is wrong with the files as they are now. Thread-safe. */
final class EditedPack implements Supplier<EditedPack.Look> {

    private final Path folder;
    private String files = "";
    private Look look = new Look(0, Optional.empty(), List.of());

    EditedPack(Path folder) {
        this.folder = folder;
    }

    /**
     * What there is to show.
     *
     * @param version grows with each change
     * @param pack the last whole one, if there ever was one
     * @param problems of the files as they are now; empty where they are whole
     */
    record Look(long version, Optional<ContentPack> pack, List<PackProblem> problems) {
        Look {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the folder again if a file in it came, went or changed. */
    @Override
    public synchronized Look get() {
        String now = FolderStamp.ofFiles(folder);
        if (!now.equals(files)) {
            files = now;
            look = switch (new PackLoader().load(folder)) {
                case PackResult.Loaded loaded -> new Look(look.version() + 1, Optional.of(loaded.pack()), List.of());
                case PackResult.Broken broken -> new Look(look.version() + 1, look.pack(), broken.problems());
            };
        }
        return look;
    }
}
