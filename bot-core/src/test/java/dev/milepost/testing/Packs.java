package dev.milepost.testing;

import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The packs that tests read, each once, from its YAML; the paths hold in every module's folder. */
public final class Packs {

    /** The bundled pack. */
    public static final Path AI_ENGINEERING = Path.of("../data/ai-engineering");

    /** A small pack of another field. */
    public static final Path LIGHTHOUSE = Path.of("../bot-core/src/test/resources/packs/lighthouse");

    private static final Map<Path, PackResult.Loaded> READ = new ConcurrentHashMap<>();

    private Packs() {}

    public static ContentPack aiEngineering() {
        return load(AI_ENGINEERING).pack();
    }

    public static ContentPack lighthouse() {
        return load(LIGHTHOUSE).pack();
    }

    /** The pack in {@code folder}, with its phrasings. */
    public static PackResult.Loaded load(Path folder) {
        return READ.computeIfAbsent(folder, Packs::read);
    }

    /** Copies the pack in {@code folder} to where a test may change it; {@code to} is there or not. */
    public static void copy(Path folder, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(folder.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static PackResult.Loaded read(Path folder) {
        return switch (new PackLoader().load(folder)) {
            case PackResult.Loaded loaded -> loaded;
            case PackResult.Broken broken -> throw new AssertionError(broken.problems());
        };
    }
}
