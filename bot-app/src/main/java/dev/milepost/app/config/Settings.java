package dev.milepost.app.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value for every key. */
public final class Settings {

    private static final Pattern PASSWORD = Pattern.compile("[?&]\\w*password=([^&]+)");

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

    /** The values that must never be seen, those of a list and an address's password by themselves, too. */
    public List<String> secrets() {
        return all().stream()
                .filter(s -> s.key().secret() && s.chosen())
                .map(Setting::text)
                .flatMap(text -> Stream.of(Stream.of(text), Stream.of(text.split(",", -1)), passwords(text)))
                .flatMap(parts -> parts)
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .toList();
    }

    /** As they stand in an address, and as they are. */
    private static Stream<String> passwords(String address) {
        return PASSWORD.matcher(address)
                .results()
                .map(found -> found.group(1))
                .flatMap(written -> Stream.of(written, decoded(written)));
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return written;
        }
    }
}
