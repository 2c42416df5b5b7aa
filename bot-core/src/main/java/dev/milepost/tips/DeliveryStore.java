package dev.milepost.tips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what became of each slot, and knows which slots are due. Thread-safe; every change is durable when its method returns. */
public interface DeliveryStore {

    /** Slots of a lane that are due at {@code now} and have no record yet, the longest due first. */
    List<DueSlot> due(Lane lane, Instant now, int limit);

    /**
     * Writes the first record of each slot and moves its subscription on to the next one, all in one
     * transaction.
     *
     * @return the records written; one whose slot already had a record is left out
     */
    List<Delivery> open(List<Opening> openings);

    /**
     * Records of a lane whose time has come: in state {@code due} to be sent again, in state {@code
     * unknown} to be looked for.
     */
    List<Retry> retries(Lane lane, Instant now, int limit);

    /**
     * Writes new states, all in one transaction, each only over a state that it may follow.
     *
     * @return the records written
     */
    List<Delivery> move(Collection<Delivery> deliveries);

    /**
     * Makes every {@code pending} record of a lane {@code unknown}. Called when a lane is taken up, at
     * which time whoever sent those is gone.
     *
     * @param look when to look for them
     * @return how many there were
     */
    int abandon(Lane lane, Instant now, Instant look);

    /** The {@code detail} of a record that {@link #abandon} found. */
    String ABANDONED = "the process that sent it ended before it learnt the outcome";

    /** The latest records of a subscription, newest first. */
    List<Delivery> history(String subscription, int limit);

    /** The record of a subscription's day, if there is one. */
    Optional<Delivery> find(String subscription, LocalDate date);

    /** When each tip last came in a subscription, by tip id; only of states that {@linkplain DeliveryState.Kind#counts() count}. */
    Map<String, LocalDate> seen(String subscription);

    /** What a lane may take up next. */
    sealed interface Claim {

        Subscription subscription();

        /** As {@link DeliveryStore#seen}, without what the claimed record itself brought there. */
        Map<String, LocalDate> seen();
    }

    /** A slot without a record. */
    record DueSlot(Subscription subscription, Slot slot, Map<String, LocalDate> seen) implements Claim {
        public DueSlot {
            seen = Map.copyOf(seen);
        }
    }

    /** A slot's first record, and the slot after it. */
    record Opening(Delivery delivery, Slot next) {}

    /**
     * A record to be sent again or looked for.
     *
     * @param seen without the record's own tip where no other record counts it
     */
    record Retry(Subscription subscription, Delivery delivery, Map<String, LocalDate> seen) implements Claim {
        public Retry {
            seen = Map.copyOf(seen);
        }
    }
}
