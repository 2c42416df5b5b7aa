package dev.milepost.app;

import dev.milepost.app.limits.BoundedCalls;
import dev.milepost.chat.OnceStore;
import java.time.Instant;

/** Remembers what was taken on without holding up an answer for long. */
record BoundedOnce(OnceStore store, BoundedCalls database) implements OnceStore {

    @Override
    public boolean first(String key, Instant now, Instant until) {
        return database.ask(() -> store.first(key, now, until));
    }

    @Override
    public void forget(String key) {
        store.forget(key);
    }

    @Override
    public void forgetBefore(Instant now) {
        database.ask(() -> {
            store.forgetBefore(now);
            return true;
        });
    }
}
