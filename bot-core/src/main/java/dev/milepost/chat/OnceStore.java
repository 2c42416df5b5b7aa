package dev.milepost.chat;

import java.time.Instant;

/**
 * Remembers for a while what has been taken on, so that what a platform delivers again has no second effect,
 * whichever node it reaches. Thread-safe.
 */
public interface OnceStore {

    /**
     * Takes {@code key} on.
     *
     * @param until until when a second time is told from the first
     * @return whether it is the first time
     */
    boolean first(String key, Instant now, Instant until);

    /** Lets {@code key} come again, since nothing came of it. */
    void forget(String key);

    /** Erases what has run out. */
    void forgetBefore(Instant now);
}
