package dev.milepost.app.terminal;

import dev.milepost.PackReplies;
import dev.milepost.answer.Findability;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackResult;
import dev.milepost.render.ReplyRenderer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code content check}: says of each pack that it is whole, or what is wrong with it and where, be it that a platform
 * has to cut what it says.
 * Hints on phrasings that are hard to find by, and on reviews of long ago, make no pack invalid.
 */
public final class ContentCheck {

    private static final String MANIFEST = "pack.yaml";

    private final Streams streams;
    private final Attribution attribution;
    private final List<ReplyRenderer> platforms;

    /** One that has all of a pack drawn by {@code platforms}, and judges reviews by {@code attribution}. */
    public ContentCheck(Streams streams, Attribution attribution, List<ReplyRenderer> platforms) {
        this.streams = streams;
        this.attribution = attribution;
        this.platforms = List.copyOf(platforms);
    }

    public ExitCode run(List<Path> folders) {
        if (folders.isEmpty()) {
            streams.err().println("milepost: no content pack here. Name its folder: milepost content check DIR");
            return ExitCode.USAGE;
        }
        boolean whole = true;
        for (Path folder : folders) {
            whole &= check(folder, streams.out());
        }
        return whole ? ExitCode.DONE : ExitCode.INVALID;
    }

    private boolean check(Path folder, PrintStream out) {
        if (!Files.isDirectory(folder)) {
            out.printf("%s: there is no such folder%n", folder);
            return false;
        }
        return switch (new PackLoader().load(folder)) {
            case PackResult.Loaded loaded -> {
                out.printf(
                        "%s: whole: %d facts in %d topics, %d salary rows, %d tips%n",
                        folder,
                        loaded.pack().facts().size(),
                        loaded.pack().topics().size(),
                        loaded.pack().salary().rows().size(),
                        loaded.pack().tips().size());
                new PackLoader()
                        .staleReviews(folder, attribution)
                        .forEach(problem -> out.println("  hint: " + problem));
                List<Findability.Hint> hints = Findability.hints(loaded.pack(), loaded.phrasings());
                if (!hints.isEmpty()) {
                    out.printf("%s: %d hints, from asking each phrasing with itself held out%n", folder, hints.size());
                    hints.forEach(hint -> out.println("  hint: " + hint));
                }
                yield isShownWhole(folder, loaded.pack(), out);
            }
            case PackResult.Broken broken -> {
                int count = broken.problems().size();
                out.printf("%s: %d %s%n", folder, count, count == 1 ? "problem" : "problems");
                broken.problems().forEach(problem -> out.println("  " + problem));
                yield false;
            }
        };
    }

    private boolean isShownWhole(Path folder, ContentPack pack, PrintStream out) {
        PackReplies replies = new PackReplies(pack, attribution.clock());
        boolean whole = true;
        for (ReplyRenderer platform : platforms) {
            for (String cut : replies.cutOn(platform)) {
                out.printf(
                        "%s: too long for %s: %s%n",
                        folder, platform.capabilities().platform(), cut);
                whole = false;
            }
        }
        return whole;
    }

    /** The packs that lie in {@code directory} or in its {@code data} folder, as in a checkout of the sources. */
    public static List<Path> nearby(Path directory) {
        if (Files.isRegularFile(directory.resolve(MANIFEST))) {
            return List.of(directory);
        }
        try (Stream<Path> folders = Files.list(directory.resolve("data"))) {
            return folders.filter(f -> Files.isRegularFile(f.resolve(MANIFEST)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
