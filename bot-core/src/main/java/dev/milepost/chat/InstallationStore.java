package dev.milepost.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps where an app is installed. Thread-safe; every change is durable when its method returns. */
public interface InstallationStore {

    /** A store in memory. */
    static InstallationStore inMemory() {
        return new InMemoryInstallations();
    }

    /** What is kept of a space, unless it was erased. */
    Optional<StoredInstallation> find(String platform, String space);

    /** Keeps an installation in place of whatever was there of the same space. */
    void put(StoredInstallation installation);

    /**
     * Puts the same under another seal where it still stands as {@code sealed}; what was put, erased or taken on meanwhile
     * stays as it is.
     */
    void reseal(String platform, String space, String sealed, String anew);

    /** All that is kept, those that were erased not counted, in no order. */
    List<StoredInstallation> all(String platform);

    /** How many there are, those that were erased not counted. */
    int count(String platform);

    /** Erases what gives access, at once, and remembers when. @return whether there was anything to erase */
    boolean erase(String platform, String space, Instant now);

    /** Spaces erased before {@code time} and not installed again since. */
    List<String> erasedBefore(String platform, Instant time);

    /** Forgets that a space was ever there. */
    void forget(String platform, String space);

    /** Spaces whose access ends before {@code time}, soonest first, at most {@code most}; none that somebody has taken. */
    List<String> expiringBefore(String platform, Instant time, Instant now, int most);

    /**
     * Takes a space's renewal on, so that no other node renews it at the same time.
     *
     * @param until when it is given up as lost
     * @return whether it is the caller's now
     */
    boolean take(String platform, String space, Instant now, Instant until);
}
