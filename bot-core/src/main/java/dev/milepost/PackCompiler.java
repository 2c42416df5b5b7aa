package dev.milepost;

import dev.milepost.answer.AnswerModel;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackReader;
import dev.milepost.content.PackResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs while the build does: checks every pack of a folder and makes it ready to load. */
public final class PackCompiler {

    private PackCompiler() {}

    /**
     * Compiles each folder in the first argument that holds a {@code pack.yaml} to the second one.
     * Prints what is wrong to standard error; then, and for wrong arguments, the exit code is 1.
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: PackCompiler PACKS TARGET");
            System.exit(1);
        }
        boolean whole = true;
        for (Path pack : packs(Path.of(args[0]))) {
            whole &= compile(pack, Path.of(args[1]));
        }
        if (!whole) {
            System.exit(1);
        }
    }

    private static List<Path> packs(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> Files.exists(p.resolve("pack.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private static boolean compile(Path pack, Path target) throws IOException {
        Path folder =
                target.resolve(PackReader.FOLDER).resolve(pack.getFileName().toString());
        Files.createDirectories(folder);
        PackResult result = new PackLoader().compile(pack, folder);
        if (result instanceof PackResult.Broken broken) {
            broken.problems().forEach(problem -> System.err.println(pack.getFileName() + "/" + problem));
        }
        if (result instanceof PackResult.Loaded loaded) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(AnswerModel.FILE))) {
                AnswerModel.train(loaded.pack(), loaded.phrasings()).write(out);
            }
        }
        return result instanceof PackResult.Loaded;
    }
}
