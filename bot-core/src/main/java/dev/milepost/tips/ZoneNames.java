package dev.milepost.tips;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What people call a time zone: ids of the IANA database, the city at an id's end, and the words of
 * {@code zones.txt}. Keys are spelt alike whatever case, spaces and accents a person uses.
 */
final class ZoneNames {

    private static final Set<String> CONTINENTS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private static final Pattern FIRST_LETTER = Pattern.compile("(?<!\\p{L})\\p{L}");

    private final Map<String, List<String>> byKey = new TreeMap<>();

    /** Every id of the database, by its lower case: those of no continent are understood where nothing else is called so. */
    private final Map<String, String> ids = new HashMap<>();

    /** A way in which people spell each key, for "did you mean". */
    private final Map<String, String> spelling = new LinkedHashMap<>();

    ZoneNames() {
        // SystemV's are Java's own.
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("SystemV/"))
                .forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), id));
        List<String> placed = ids.values().stream()
                .filter(id -> CONTINENTS.contains(id.split("/", 2)[0]))
                .sorted(Comparator.comparingInt((String id) -> preference(id)).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String id : placed) {
            add(id, List.of(id));
            add(id.substring(id.lastIndexOf('/') + 1), List.of(id));
        }
        readWords().forEach((word, zones) -> {
            byKey.remove(key(word));
            add(capitals(word), zones);
        });
    }

    /** One place may have ids under two continents; the one that its people look under comes first. */
    private static int preference(String id) {
        return id.startsWith("Europe/") ? 0 : 1;
    }

    private void add(String word, List<String> zones) {
        String key = key(word);
        spelling.putIfAbsent(key, word.replace('_', ' '));
        Set<String> all = new LinkedHashSet<>(byKey.getOrDefault(key, List.of()));
        all.addAll(zones);
        byKey.put(key, List.copyOf(all));
    }

    private static Map<String, List<String>> readWords() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(ZoneNames.class.getResourceAsStream("zones.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (equals < 0 || line.startsWith("#")) {
                    continue;
                }
                List<String> zones = Arrays.stream(line.substring(equals + 1).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                for (String word : line.substring(0, equals).split(",", -1)) {
                    words.put(word.strip(), zones);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Zones that a word may stand for, those with the same rules only once; none where nobody calls one so. */
    List<ZoneId> of(String word) {
        String id = ids.get(word.strip().toLowerCase(Locale.ROOT));
        List<ZoneId> zones = byKey.getOrDefault(key(word), id == null ? List.of() : List.of(id)).stream()
                .map(ZoneId::of)
                .toList();
        Set<Object> rules = new LinkedHashSet<>();
        return zones.stream().filter(z -> rules.add(z.getRules())).toList();
    }

    /** Ids whose names begin with {@code typed}, then those that hold it. */
    List<String> completing(String typed) {
        String part = key(typed);
        Set<String> found = new LinkedHashSet<>();
        byKey.forEach((key, ids) -> {
            if (key.startsWith(part)) {
                found.addAll(ids);
            }
        });
        byKey.forEach((key, ids) -> {
            if (key.contains(part)) {
                found.addAll(ids);
            }
        });
        return List.copyOf(found);
    }

    Collection<String> spellings() {
        return spelling.values();
    }

    /** As a name is written: {@code bern} is Bern, {@code uk} is UK. */
    private static String capitals(String word) {
        return word.length() <= 3
                ? word.toUpperCase(Locale.ROOT)
                : FIRST_LETTER.matcher(word).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
    }

    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
