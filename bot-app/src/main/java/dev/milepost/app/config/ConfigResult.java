package dev.milepost.app.config;

import java.util.List;

/** What reading the configuration came to. */
public sealed interface ConfigResult {

    /** It holds. */
    record Valid(Config config, Settings settings) implements ConfigResult {}

    /** It doesn't, for these reasons. */
    record Invalid(List<ConfigProblem> problems) implements ConfigResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
