package dev.milepost.chat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Installations for as long as the process lives. */
final class InMemoryInstallations implements InstallationStore {

    private record Key(String platform, String space) {}

    private record Entry(@Nullable StoredInstallation kept, Instant erased, Instant takenUntil) {
        boolean isKept() {
            return kept != null;
        }

        Instant ends() {
            return kept == null ? Instant.MAX : kept.expires().orElse(Instant.MAX);
        }
    }

    private final Map<Key, Entry> entries = new HashMap<>();

    @Override
    public synchronized Optional<StoredInstallation> find(String platform, String space) {
        Entry entry = entries.get(new Key(platform, space));
        return Optional.ofNullable(entry == null ? null : entry.kept());
    }

    @Override
    public synchronized void put(StoredInstallation installation) {
        entries.put(
                new Key(installation.platform(), installation.space()),
                new Entry(installation, Instant.MIN, Instant.MIN));
    }

    @Override
    public synchronized void reseal(String platform, String space, String sealed, String anew) {
        entries.computeIfPresent(new Key(platform, space), (key, entry) -> {
            StoredInstallation kept = entry.kept();
            return kept == null || !kept.sealed().equals(sealed)
                    ? entry
                    : new Entry(
                            new StoredInstallation(platform, space, anew, kept.expires(), kept.changed()),
                            entry.erased(),
                            entry.takenUntil());
        });
    }

    @Override
    public synchronized List<StoredInstallation> all(String platform) {
        return spaces(platform, entry -> entry.isKept()).stream()
                .flatMap(space -> find(platform, space).stream())
                .toList();
    }

    @Override
    public synchronized int count(String platform) {
        return spaces(platform, entry -> entry.isKept()).size();
    }

    @Override
    public synchronized boolean erase(String platform, String space, Instant now) {
        Key key = new Key(platform, space);
        Entry entry = entries.get(key);
        if (entry == null || !entry.isKept()) {
            return false;
        }
        entries.put(key, new Entry(null, now, Instant.MIN));
        return true;
    }

    @Override
    public synchronized List<String> erasedBefore(String platform, Instant time) {
        return spaces(platform, entry -> !entry.isKept() && entry.erased().isBefore(time));
    }

    @Override
    public synchronized void forget(String platform, String space) {
        entries.remove(new Key(platform, space));
    }

    @Override
    public synchronized List<String> expiringBefore(String platform, Instant time, Instant now, int most) {
        return spaces(
                        platform,
                        entry -> entry.ends().isBefore(time)
                                && !entry.takenUntil().isAfter(now))
                .stream()
                .limit(most)
                .toList();
    }

    private List<String> spaces(String platform, Predicate<Entry> wanted) {
        return entries.entrySet().stream()
                .filter(e -> e.getKey().platform().equals(platform) && wanted.test(e.getValue()))
                .sorted(Comparator.comparing(
                                (Map.Entry<Key, Entry> e) -> e.getValue().ends())
                        .thenComparing(e -> e.getKey().space()))
                .map(e -> e.getKey().space())
                .toList();
    }

    @Override
    public synchronized boolean take(String platform, String space, Instant now, Instant until) {
        Key key = new Key(platform, space);
        Entry entry = entries.get(key);
        if (entry == null || !entry.isKept() || entry.takenUntil().isAfter(now)) {
            return false;
        }
        entries.put(key, new Entry(entry.kept(), entry.erased(), until));
        return true;
    }
}
