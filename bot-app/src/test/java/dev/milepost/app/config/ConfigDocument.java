package dev.milepost.app.config;

import java.util.stream.Collectors;

/** The table of all settings, as {@code docs/configuration.md} has it. */
final class ConfigDocument {

    private ConfigDocument() {}

    static String table() {
        return "| key | default | environment | |\n| --- | --- | --- | --- |\n"
                + ConfigKeys.ALL.stream().map(ConfigDocument::row).collect(Collectors.joining());
    }

    private static String row(Key<?> key) {
        String conventional =
                key.conventional().stream().map(v -> ", `" + v + "`").collect(Collectors.joining());
        return "| `%s` | %s | `%s`%s | %s%s |\n"
                .formatted(
                        key.name(),
                        key.shown(),
                        key.variable(),
                        conventional,
                        key.meaning(),
                        key.secret() ? "; secret" : "");
    }
}
