package dev.milepost.app.config;

import dev.milepost.content.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The values in a YAML file; nested names and dotted ones mean the same. */
final class FileValues {

    private final Path file;
    private final List<ConfigProblem> problems;
    private final List<RawValue> values = new ArrayList<>();

    private FileValues(Path file, List<ConfigProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads {@code file}, and adds to {@code problems} what is wrong with its form. */
    static List<RawValue> read(Path file, List<ConfigProblem> problems) {
        FileValues all = new FileValues(file, problems);
        try (JsonParser yaml = Yaml.factory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            all.document(yaml);
        } catch (JacksonException e) {
            problems.add(new ConfigProblem(all.at(e.getLocation()), "this isn't YAML: " + firstLine(e)));
        } catch (IOException e) {
            problems.add(new ConfigProblem(file.toString(), "the file can't be read as UTF-8 text"));
        }
        return all.values;
    }

    private void document(JsonParser yaml) {
        JsonToken first = yaml.nextToken();
        if (first == JsonToken.START_OBJECT) {
            mapping(yaml, "");
        } else if (first != null && first != JsonToken.VALUE_NULL) {
            problems.add(new ConfigProblem(at(yaml), "a mapping of keys to values is expected here"));
            return;
        }
        if (first != null && yaml.nextToken() != null) {
            problems.add(new ConfigProblem(at(yaml), "one document is expected; this begins another"));
        }
    }

    private void mapping(JsonParser yaml, String prefix) {
        for (JsonToken token = yaml.nextToken(); token != JsonToken.END_OBJECT; token = yaml.nextToken()) {
            String key = prefix + yaml.currentName();
            String origin = at(yaml);
            switch (yaml.nextToken()) {
                case START_OBJECT -> mapping(yaml, key + ".");
                case START_ARRAY -> values.add(new RawValue(key, list(yaml, key), origin));
                case VALUE_NULL -> {
                    // A name without a value sets nothing.
                }
                default -> values.add(new RawValue(key, yaml.getString().strip(), origin));
            }
        }
    }

    private String list(JsonParser yaml, String key) {
        List<String> elements = new ArrayList<>();
        for (JsonToken token = yaml.nextToken(); token != JsonToken.END_ARRAY; token = yaml.nextToken()) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                problems.add(new ConfigProblem(at(yaml), key + " takes a list of plain values"));
                yaml.skipChildren();
            } else {
                elements.add(yaml.getString().strip());
            }
        }
        return String.join(",", elements);
    }

    private String at(JsonParser yaml) {
        return at(yaml.currentTokenLocation());
    }

    private String at(tools.jackson.core.@org.jspecify.annotations.Nullable TokenStreamLocation location) {
        return location == null
                ? file.toString()
                : "%s:%d:%d".formatted(file, location.getLineNr(), location.getColumnNr());
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }
}
