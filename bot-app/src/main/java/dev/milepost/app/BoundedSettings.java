package dev.milepost.app;

import dev.milepost.app.limits.BoundedCalls;
import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.Space;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings that hold up no answer for long; whoever changes them waits for that. */
record BoundedSettings(SettingsStore store, BoundedCalls database) implements SettingsStore {

    @Override
    public Map<String, String> of(Space space) {
        return database.ask(() -> store.of(space));
    }

    @Override
    public void set(Space space, String name, String value) {
        store.set(space, name, value);
    }

    @Override
    public List<Space> with(String platform, String name) {
        return store.with(platform, name);
    }

    @Override
    public Set<String> spaces(String platform) {
        return store.spaces(platform);
    }

    @Override
    public void forget(Space space) {
        store.forget(space);
    }
}
