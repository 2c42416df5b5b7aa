package dev.milepost.app;

import dev.milepost.chat.OnceStore;
import java.time.Instant;

/** Remembers what was taken on without holding up an answer for long. */
record PatientOnce(OnceStore store, Patience patience) implements OnceStore {

    @Override
    public boolean first(String key, Instant now, Instant until) {
        return patience.ask(() -> store.first(key, now, until));
    }

    @Override
    public void forget(String key) {
        store.forget(key);
    }

    @Override
    public void forgetBefore(Instant now) {
        patience.ask(() -> {
            store.forgetBefore(now);
            return true;
        });
    }
}
