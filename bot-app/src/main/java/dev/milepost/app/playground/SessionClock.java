package dev.milepost.app.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A session's own time: it goes on as the base clock does, and can be moved ahead of it. Thread-safe. */
final class SessionClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    SessionClock(Clock base) {
        this.base = base;
    }

    /** Makes it {@code then} from now on. */
    void moveTo(Instant then) {
        ahead.set(Duration.between(base.instant(), then));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(base.withZone(zone), ahead.get());
    }
}
