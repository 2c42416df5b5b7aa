package dev.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A working directory and an environment to read a configuration from. */
public final class Configuring {

    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();

    public Configuring(Path directory) {
        this.directory = directory;
    }

    public Configuring file(String name, String content) {
        try {
            Files.writeString(directory.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Configuring variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public Surroundings surroundings() {
        return new Surroundings(variables, directory);
    }

    public ConfigResult read() {
        return ConfigLoader.load(surroundings(), Optional.empty(), true);
    }

    /** As where no platform is gone to. */
    public ConfigResult readWithoutTokens() {
        return ConfigLoader.load(surroundings(), Optional.empty(), false);
    }

    public ConfigResult.Valid valid() {
        ConfigResult result = read();
        assertThat(result).isInstanceOf(ConfigResult.Valid.class);
        return (ConfigResult.Valid) result;
    }

    public Config config() {
        return valid().config();
    }

    public List<String> problems() {
        ConfigResult result = read();
        assertThat(result).isInstanceOf(ConfigResult.Invalid.class);
        return ((ConfigResult.Invalid) result)
                .problems().stream().map(ConfigProblem::toString).toList();
    }
}
