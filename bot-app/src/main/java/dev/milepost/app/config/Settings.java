package dev.milepost.app.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A value for every key. */
public final class Settings {

    private final Map<String, Setting> byName;

    Settings(Map<String, Setting> byName) {
        this.byName = Map.copyOf(byName);
    }

    @SuppressWarnings("unchecked")
    <T> T get(Key<T> key) {
        // The value was read by this very key's kind.
        return (T) setting(key).value();
    }

    Setting setting(Key<?> key) {
        return Objects.requireNonNull(byName.get(key.name()));
    }

    boolean chosen(Key<?> key) {
        return setting(key).chosen();
    }

    /** All of them, as documented. */
    public List<Setting> all() {
        return ConfigKeys.ALL.stream().map(this::setting).toList();
    }

    /** The values that must never be seen, those of a list one by one, too. */
    public List<String> secrets() {
        return all().stream()
                .filter(s -> s.key().secret() && s.chosen())
                .map(Setting::text)
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split(",", -1))))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .toList();
    }
}
