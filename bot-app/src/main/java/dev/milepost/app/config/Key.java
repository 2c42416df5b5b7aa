package dev.milepost.app.config;

import java.util.List;
import java.util.Locale;

/**
 * A setting that exists.
 *
 * @param name dotted, as it stands in the file
 * @param kind how its value is read
 * @param fallback the value where nobody sets it
 * @param shown the fallback as people read it
 * @param conventional names of environment variables beside its own
 * @param secret whether its value is never printed
 * @param meaning one line for the table of settings
 */
public record Key<T>(
        String name,
        Kind<T> kind,
        T fallback,
        String shown,
        List<String> conventional,
        boolean secret,
        String meaning) {

    public Key {
        conventional = List.copyOf(conventional);
    }

    /** The name of its environment variable. */
    public String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return "MILEPOST_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    Key<T> known(String variable) {
        return new Key<>(name, kind, fallback, shown, List.of(variable), secret, meaning);
    }
}
