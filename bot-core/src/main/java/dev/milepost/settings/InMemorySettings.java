package dev.milepost.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Settings until the process ends. */
final class InMemorySettings implements SettingsStore {

    private final Map<Space, Map<String, String>> spaces = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> of(Space space) {
        return Map.copyOf(spaces.getOrDefault(space, Map.of()));
    }

    @Override
    public void set(Space space, String name, String value) {
        spaces.computeIfAbsent(space, s -> new ConcurrentHashMap<>()).put(name, value);
    }

    @Override
    public List<Space> with(String platform, String name) {
        return spaces.entrySet().stream()
                .filter(e -> e.getKey().platform().equals(platform))
                .filter(e -> !e.getValue().getOrDefault(name, "").isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Set<String> spaces(String platform) {
        return spaces.keySet().stream()
                .filter(s -> s.platform().equals(platform))
                .map(Space::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(Space space) {
        spaces.remove(space);
    }
}
