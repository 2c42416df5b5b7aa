package dev.milepost.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values in environment variables, and in the files that variables ending in {@code _FILE} name. */
final class VariableValues {

    /** Not settings: where the configuration is, and what the launcher reads. */
    private static final Set<String> OTHERS =
            Set.of("MILEPOST_CONFIG", "MILEPOST_JAVA_OPTS", "MILEPOST_JDKS", "MILEPOST_CACHE", "MILEPOST_PREPARE");

    /** Kubernetes tells every container of a service named "milepost" its addresses in variables of these names. */
    private static final Pattern SERVICE_LINK = Pattern.compile("MILEPOST_(SERVICE_.*|PORT|PORT_\\d+_.*)");

    private final Surroundings surroundings;
    private final List<ConfigProblem> problems;
    private final List<RawValue> values = new ArrayList<>();

    private VariableValues(Surroundings surroundings, List<ConfigProblem> problems) {
        this.surroundings = surroundings;
        this.problems = problems;
    }

    /**
     * Reads all but {@code unread}, a key's own variable before its conventional ones, and adds to {@code problems} what
     * is wrong.
     */
    static List<RawValue> read(Surroundings surroundings, Set<Key<?>> unread, List<ConfigProblem> problems) {
        VariableValues all = new VariableValues(surroundings, problems);
        for (Key<?> key : ConfigKeys.ALL) {
            if (!unread.contains(key)) {
                Stream.concat(Stream.of(key.variable()), key.conventional().stream())
                        .forEach(variable -> all.take(key, variable));
            }
        }
        all.findUnknown();
        return all.values;
    }

    private void take(Key<?> key, String variable) {
        Optional<String> text =
                variable(variable).filter(t -> !t.isBlank() || key.kind().takesEmpty());
        Optional<String> file = variable(variable + "_FILE").filter(f -> !f.isBlank());
        if (text.isPresent() && file.isPresent()) {
            problems.add(new ConfigProblem(variable, "is set, and %s_FILE is, too; keep one".formatted(variable)));
            return;
        }
        text.ifPresent(t -> values.add(new RawValue(key.name(), t.strip(), variable)));
        file.ifPresent(f -> takeFile(key, variable + "_FILE", f));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(surroundings.variables().get(name));
    }

    private void takeFile(Key<?> key, String variable, String file) {
        try {
            String text = Files.readString(surroundings.directory().resolve(Path.of(file.strip())))
                    .strip();
            if (text.isEmpty() && !key.kind().takesEmpty()) {
                problems.add(new ConfigProblem(variable, "the file %s is empty".formatted(file)));
            } else {
                values.add(new RawValue(key.name(), text, variable));
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(new ConfigProblem(variable, "the file %s can't be read".formatted(file)));
        }
    }

    private void findUnknown() {
        Map<String, String> keyOf = new HashMap<>();
        Set<String> known = new HashSet<>(OTHERS);
        for (Key<?> key : ConfigKeys.ALL) {
            keyOf.put(key.variable(), key.name());
            known.add(key.variable());
            known.add(key.variable() + "_FILE");
        }
        surroundings.variables().keySet().stream()
                .filter(v -> v.startsWith("MILEPOST_") && !known.contains(v))
                .filter(v -> !SERVICE_LINK.matcher(v).matches())
                .sorted()
                .forEach(v -> problems.add(new ConfigProblem(
                        v, "sets nothing that exists; did you mean %s?".formatted(NearestKey.to(v, keyOf.keySet())))));
    }
}
