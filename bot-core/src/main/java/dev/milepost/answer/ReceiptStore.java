package dev.milepost.answer;

import java.time.Instant;
import java.util.Optional;

/** Where receipts are kept. Whoever keeps one first forgets those whose time is over. */
public interface ReceiptStore {

    /**
     * Keeps one.
     *
     * @throws IllegalStateException if there is one of that id
     */
    void keep(Receipt receipt);

    Optional<Receipt> find(String id);

    /** Forgets what was kept before {@code time}. */
    void forgetBefore(Instant time);

    /** A store that forgets everything when the process ends. */
    static ReceiptStore inMemory() {
        return new InMemoryReceipts();
    }
}
