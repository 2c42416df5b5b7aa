package dev.milepost.answer;

import dev.milepost.chat.UserRef;
import java.time.Instant;
import java.util.List;
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

    /** Those of {@code person}, whose empty space stands for any; oldest first. */
    List<Receipt> of(UserRef person);

    /** Forgets those of {@code person}. @return how many there were */
    int forget(UserRef person);

    /** Forgets what was kept before {@code time}. */
    void forgetBefore(Instant time);

    /** A store that forgets everything when the process ends. */
    static ReceiptStore inMemory() {
        return new InMemoryReceipts();
    }
}
