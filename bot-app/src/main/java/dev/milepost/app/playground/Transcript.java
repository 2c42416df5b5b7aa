package dev.milepost.app.playground;

import dev.milepost.app.playground.Entry.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All that was said in a session. Thread-safe; whoever waits for news is woken by each change. */
final class Transcript {

    /** More than anybody reads; what is older is dropped. */
    private static final int MOST = 2_000;

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long last;
    private long revision;

    Transcript(Clock clock) {
        this.clock = clock;
    }

    Entry add(Kind kind, Spot spot, Optional<Person> person, String text, long to, Map<String, Answer> sides) {
        return locked(() -> {
            Entry entry = new Entry(++last, ++revision, kind, spot, clock.instant(), person, text, to, sides);
            entries.add(entry);
            if (entries.size() > MOST) {
                entries.remove(0);
            }
            changed.signalAll();
            return entry;
        });
    }

    /** Shows {@code answer} from now on where {@code id} stands on {@code platform}. */
    void replace(long id, String platform, Answer answer) {
        locked(() -> {
            long now = ++revision;
            entries.replaceAll(e -> e.id() == id ? e.with(now, platform, answer) : e);
            changed.signalAll();
            return now;
        });
    }

    /** Wakes whoever waits, for something that stands in no entry. */
    void touch() {
        locked(() -> {
            changed.signalAll();
            return ++revision;
        });
    }

    Optional<Entry> find(long id) {
        return locked(() -> entries.stream().filter(e -> e.id() == id).findFirst());
    }

    long revision() {
        return locked(() -> revision);
    }

    /** What came or changed after {@code seen}. */
    List<Entry> since(long seen) {
        return locked(() -> entries.stream().filter(e -> e.revision() > seen).toList());
    }

    /** Waits until something changes after {@code seen}, or {@code seconds} are over. */
    void await(long seen, long seconds) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.SECONDS.toNanos(seconds);
            while (revision <= seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
