package dev.milepost.app.playground;

import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackProblem;
import dev.milepost.content.PackResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A pack that its author works on: the last whole one, and what is wrong with the files as they are now. Thread-safe. */
final class EditedPack implements Supplier<EditedPack.Look> {

    private final Path folder;
    private Map<Path, String> files = Map.of();
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
        Map<Path, String> now = files();
        if (!now.equals(files)) {
            files = now;
            look = switch (new PackLoader().load(folder)) {
                case PackResult.Loaded loaded -> new Look(look.version() + 1, Optional.of(loaded.pack()), List.of());
                case PackResult.Broken broken -> new Look(look.version() + 1, look.pack(), broken.problems());
            };
        }
        return look;
    }

    private Map<Path, String> files() {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> f.toString().matches(".*\\.ya?ml")).toList()) {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                found.put(file, is.lastModifiedTime() + " " + is.size());
            }
        } catch (IOException e) {
            // A file that goes while one looks: the next look sees what is left.
            return files;
        }
        return found;
    }
}
