package dev.milepost.answer;

import dev.milepost.chat.ShortId;
import dev.milepost.chat.UserRef;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Writes receipts. */
public final class Receipts {

    private static final int ID_LENGTH = 10;

    private final ReceiptStore store;
    private final Clock clock;
    private final RandomGenerator random;
    private final Duration retention;

    /** Keeps each in {@code store} for {@code retention}, a number of whole days. */
    public Receipts(ReceiptStore store, Duration retention, Clock clock, RandomGenerator random) {
        this.store = store;
        this.retention = retention;
        this.clock = clock;
        this.random = random;
    }

    /** Keeps {@code asked} and its answer. */
    Receipt keep(UserRef asker, Asked asked) {
        store.forgetBefore(clock.instant().minus(retention));
        Receipt receipt = new Receipt(
                ShortId.next(random, ID_LENGTH),
                asker,
                asked.question(),
                asked.before().facts(),
                asked.before().rows(),
                asked.by().id(),
                asked.by().version(),
                asked.result().kind(),
                asked.result().text(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.keep(receipt);
        return receipt;
    }

    /** What becomes of a question, to be said before anybody asks for it. */
    Text promise() {
        return Text.of("Where you press “Why this answer?”, that question is kept with its answer, for {}.", period());
    }

    /** How long each is kept, as people read it. */
    String period() {
        return retention.toDays() == 1 ? "1 day" : retention.toDays() + " days";
    }
}
