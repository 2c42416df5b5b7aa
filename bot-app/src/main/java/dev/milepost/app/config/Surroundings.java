package dev.milepost.app.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a process finds itself in.
 *
 * @param variables environment variables
 * @param directory the working directory
 */
public record Surroundings(Map<String, String> variables, Path directory) {
    public Surroundings {
        variables = Map.copyOf(variables);
    }
}
