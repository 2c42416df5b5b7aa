package dev.milepost.content;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a pack's folder as an author writes it: YAML files, held against their schemas and against each other. */
public final class PackLoader {

    /** The kinds of file that a pack has one of each of. */
    static final List<String> KINDS = List.of("pack", "topics", "facts", "salary", "tips", "smalltalk", "lexicon");

    /** What reading came to, with the nodes that {@link #compile} writes for a pack that is whole. */
    private record Read(PackResult result, ObjectNode nodes) {}

    /** Reads the pack in {@code folder}; whatever is wrong with it is in the result, nothing is thrown for it. */
    public PackResult load(Path folder) {
        return read(folder).result();
    }

    /**
     * Reads the pack in {@code folder} and, where it is whole, writes it into {@code target} in the form
     * that {@link PackReader} reads.
     */
    public PackResult compile(Path folder, Path target) {
        Read read = read(folder);
        if (read.result() instanceof PackResult.Loaded) {
            JsonMapper.shared().writeValue(target.resolve("pack.json").toFile(), read.nodes());
        }
        return read.result();
    }

    /**
     * Where the pack in {@code folder}, which is whole, says of itself or of a fact that it was reviewed on a day that
     * {@code attribution} calls too long ago. A fact without a day of its own goes by the pack's.
     */
    public List<PackProblem> staleReviews(Path folder, Attribution attribution) {
        PackSchemas schemas = new PackSchemas();
        List<PackProblem> stale = new ArrayList<>();
        PackFile info = parse(schemas, "pack", folder, folder.resolve("pack.yaml"), new ArrayList<>());
        stale(info, "/reviewed", "the pack", attribution, stale);
        PackFile facts = parse(schemas, "facts", folder, folder.resolve("facts.yaml"), new ArrayList<>());
        for (int i = 0; i < facts.root().path("facts").size(); i++) {
            String id = facts.root().path("facts").path(i).path("id").asString("");
            stale(facts, "/facts/%d/reviewed".formatted(i), "fact '%s'".formatted(id), attribution, stale);
        }
        return stale;
    }

    private static void stale(
            PackFile file, String pointer, String what, Attribution attribution, List<PackProblem> stale) {
        String reviewed = file.root().at(pointer).asString("");
        if (!reviewed.isEmpty() && attribution.isStale(LocalDate.parse(reviewed))) {
            stale.add(file.problem(
                    pointer, "%s was last reviewed on %s, longer ago than it should be".formatted(what, reviewed)));
        }
    }

    private static Read read(Path folder) {
        List<PackProblem> problems = new ArrayList<>();
        PackSchemas schemas = new PackSchemas();
        ObjectNode nodes = JsonNodeFactory.instance.objectNode();
        Map<String, PackFile> files = new LinkedHashMap<>();
        for (String kind : KINDS) {
            PackFile file = parse(schemas, kind, folder, folder.resolve(kind + ".yaml"), problems);
            files.put(kind, file);
            nodes.set(kind, file.root());
        }
        List<PackFile> phrasings = phrasingFiles(folder, problems).stream()
                .map(f -> parse(schemas, "phrasings", folder, f, problems))
                .toList();
        if (problems.isEmpty()) {
            ContentPack pack = PackMapping.pack(nodes);
            problems.addAll(new PackChecks(pack, files).run());
            PhrasingFiles asked = new PhrasingFiles(pack, Objects.requireNonNull(files.get("smalltalk")), phrasings);
            problems.addAll(asked.problems());
            if (problems.isEmpty()) {
                return new Read(new PackResult.Loaded(pack, asked.phrasings()), nodes);
            }
        }
        problems.sort(Comparator.comparing((PackProblem p) -> p.position().file())
                .thenComparingInt(p -> p.position().line())
                .thenComparingInt(p -> p.position().column()));
        return new Read(new PackResult.Broken(problems), nodes);
    }

    private static PackFile parse(
            PackSchemas schemas, String kind, Path folder, Path path, List<PackProblem> problems) {
        String name = folder.relativize(path).toString();
        try {
            return schemas.parse(kind, name, Files.readString(path), problems);
        } catch (NoSuchFileException e) {
            problems.add(new PackProblem(new SourcePosition(name, 0, 0), "", "the file is missing"));
        } catch (CharacterCodingException e) {
            problems.add(new PackProblem(new SourcePosition(name, 0, 0), "", "the file isn't UTF-8"));
        } catch (IOException e) {
            problems.add(new PackProblem(new SourcePosition(name, 0, 0), "", "the file can't be read"));
        }
        return new PackFile(name, JsonNodeFactory.instance.missingNode());
    }

    private static List<Path> phrasingFiles(Path folder, List<PackProblem> problems) {
        Path phrasings = folder.resolve("phrasings");
        if (!Files.isDirectory(phrasings)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(phrasings)) {
            return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            problems.add(new PackProblem(new SourcePosition("phrasings", 0, 0), "", "the folder can't be read"));
            return List.of();
        }
    }
}
