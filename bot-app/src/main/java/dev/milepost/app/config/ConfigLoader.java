package dev.milepost.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the configuration: the file, then the environment, which wins. */
public final class ConfigLoader {

    /** The file that is read where none is named. */
    static final String FILE = "milepost.yaml";

    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Map<String, Key<?>> keys = new LinkedHashMap<>();
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Set<Key<?>> unread;

    private ConfigLoader(boolean tokens) {
        ConfigKeys.ALL.forEach(key -> keys.put(key.name(), key));
        this.unread = tokens ? Set.of() : ConfigKeys.TOKENS;
    }

    /**
     * Reads everything there is.
     *
     * @param named the file that the command line names
     * @param tokens whether the platforms' tokens and secrets are wanted; otherwise theirs aren't even looked at, and
     *     every platform is off
     */
    public static ConfigResult load(Surroundings surroundings, Optional<Path> named, boolean tokens) {
        return new ConfigLoader(tokens).read(surroundings, named);
    }

    private ConfigResult read(Surroundings surroundings, Optional<Path> named) {
        file(surroundings, named)
                .ifPresent(file -> FileValues.read(file, problems).forEach(this::takeFromFile));
        Map<String, String> taken = new LinkedHashMap<>();
        for (RawValue value : VariableValues.read(surroundings, unread, problems)) {
            if (taken.putIfAbsent(value.key(), value.origin()) == null) {
                take(value);
            }
        }
        ConfigKeys.ALL.forEach(key -> settings.putIfAbsent(key.name(), Setting.fallback(key)));
        Settings all = new Settings(settings);
        if (problems.isEmpty()) {
            problems.addAll(ConfigChecks.of(all));
        }
        return problems.isEmpty()
                ? new ConfigResult.Valid(ConfigMapping.config(all), all)
                : new ConfigResult.Invalid(problems);
    }

    private Optional<Path> file(Surroundings surroundings, Optional<Path> named) {
        Optional<Path> wanted =
                named.or(() -> Optional.ofNullable(surroundings.variables().get("MILEPOST_CONFIG"))
                        .filter(v -> !v.isBlank())
                        .map(v -> Path.of(v.strip())));
        Path file = surroundings.directory().resolve(wanted.orElse(Path.of(FILE)));
        if (Files.isRegularFile(file)) {
            return Optional.of(file);
        }
        wanted.ifPresent(w -> problems.add(new ConfigProblem(w.toString(), "there is no such file")));
        return Optional.empty();
    }

    private void takeFromFile(RawValue value) {
        if (!keys.containsKey(value.key())) {
            problems.add(new ConfigProblem(
                    value.origin(),
                    "there is no key “%s”; did you mean %s?"
                            .formatted(value.key(), NearestKey.to(value.key(), keys.keySet()))));
        } else if (settings.containsKey(value.key())) {
            problems.add(new ConfigProblem(value.origin(), value.key() + " is set twice"));
        } else {
            take(value);
        }
    }

    private void take(RawValue value) {
        Key<?> key = keys.get(value.key());
        if (key == null
                || unread.contains(key)
                || (value.text().isEmpty() && !key.kind().takesEmpty())) {
            return;
        }
        try {
            settings.put(key.name(), new Setting(key, key.kind().read(value.text()), value.text(), value.origin()));
        } catch (Kind.BadValue e) {
            String shown = key.secret() ? "its value" : "“" + value.text() + "”";
            problems.add(new ConfigProblem(
                    value.origin(), "%s: %s isn't accepted; it takes %s".formatted(key.name(), shown, e.expected())));
        }
    }
}
