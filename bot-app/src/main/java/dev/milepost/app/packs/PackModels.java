package dev.milepost.app.packs;

import dev.milepost.answer.AnswerModel;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackResult;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Models of packs that the build didn't train: trained here, in seconds, and kept as files whose names say of which
 * content and which program they are.
 */
final class PackModels {

    private static final String ENDING = ".model";

    private final Path folder;
    private final String program;

    /** @param program which version of this program trains; another one trains anew */
    PackModels(Path folder, String program) {
        this.folder = folder;
        this.program = program.replaceAll("[^A-Za-z0-9.]+", "_");
    }

    /** The model of a pack just read, whose files' content {@code stamp} tells from every other. */
    AnswerModel of(PackResult.Loaded loaded, String stamp) {
        ContentPack pack = loaded.pack();
        Path file = folder.resolve("%s@%s@%s%s".formatted(pack.info().id(), program, stamp, ENDING));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return AnswerModel.read(in, pack);
        } catch (NoSuchFileException e) {
            return trained(loaded, file);
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(PackModels.class).warn("The model in {} can't be read; training anew", file, e);
            return trained(loaded, file);
        }
    }

    private AnswerModel trained(PackResult.Loaded loaded, Path file) {
        AnswerModel model = AnswerModel.train(loaded.pack(), loaded.phrasings());
        try {
            Files.createDirectories(folder);
            forgetOthers(loaded.pack().info().id() + "@", file);
            Path part = Files.createTempFile(folder, "model", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    model.write(out);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(PackModels.class)
                    .info("The model can't be kept in {}: the next start trains it again", folder);
        }
        return model;
    }

    /** What is left of the same pack's earlier content. */
    private void forgetOthers(String prefix, Path kept) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .filter(f -> f.getFileName().toString().endsWith(ENDING) && !f.equals(kept))
                    .toList();
        }
        for (Path other : others) {
            Files.deleteIfExists(other);
        }
    }
}
