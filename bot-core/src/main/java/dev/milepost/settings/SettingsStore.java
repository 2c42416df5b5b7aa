package dev.milepost.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what admins have set, as words. Thread-safe; every change is durable when its method returns. */
public interface SettingsStore {

    /** What is set in {@code space}, by name; what nobody has set is missing. */
    Map<String, String> of(Space space);

    /** Sets {@code name} to {@code value}, which may be empty. */
    void set(Space space, String name, String value);

    /** The spaces in which {@code name} is set to something. */
    List<Space> with(String platform, String name);

    /** The ids of the spaces in which anything is set. */
    Set<String> spaces(String platform);

    /** Forgets all of {@code space}. */
    void forget(Space space);

    /** A store that forgets everything when the process ends. */
    static SettingsStore inMemory() {
        return new InMemorySettings();
    }
}
