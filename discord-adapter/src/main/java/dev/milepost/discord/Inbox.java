package dev.milepost.discord;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/**
 * Where events come in; in somebody else's bot the host's as well. As many are under way at once as there is room for; beyond that the
 * gateway's own thread waits, and through it Discord, which keeps what it hasn't sent: so nothing is
 * dropped, and memory has an end. One that comes again, as after a resumed session, is taken once.
 */
final class Inbox {

    /** Some seconds of a very busy bot; later repeats are told by Discord itself. */
    private static final int REMEMBERED = 20_000;

    private final int size;
    private final Semaphore room;
    private final Set<Long> ids = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    private final LongAdder taken = new LongAdder();
    private final LongAdder held = new LongAdder();
    private final LongAdder heldNanos = new LongAdder();
    private final LongAdder repeats = new LongAdder();

    Inbox(int size) {
        this.size = size;
        this.room = new Semaphore(size);
    }

    /** Waits for room. @return {@code work}, which gives its room back when it has run; nothing where {@code id} came before */
    Optional<Runnable> take(long id, Runnable work) {
        if (!ids.add(id)) {
            repeats.increment();
            return Optional.empty();
        }
        if (!room.tryAcquire()) {
            long since = System.nanoTime();
            room.acquireUninterruptibly();
            held.increment();
            heldNanos.add(System.nanoTime() - since);
        }
        taken.increment();
        return Optional.of(() -> {
            try {
                work.run();
            } finally {
                room.release();
            }
        });
    }

    long repeats() {
        return repeats.sum();
    }

    DiscordCounts.Events counts() {
        return new DiscordCounts.Events(
                taken.sum(), size - room.availablePermits(), held.sum(), Duration.ofNanos(heldNanos.sum()));
    }
}
