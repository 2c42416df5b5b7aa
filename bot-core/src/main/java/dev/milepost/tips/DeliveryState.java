package dev.milepost.tips;

import java.time.Instant;
import java.util.Set;

/**
 * Where a day's tip stands.
 *
 * <pre>
 * due -> pending -> posted
 *  ^        |  '--> unknown -> posted    found on the platform
 *  '--------'           '----> pending   certainly not there: try again
 *  refused for now
 * failed (from due or pending) · skipped · missed (decided before anything is sent)
 * </pre>
 *
 * <p>{@code pending} is stored before the message leaves. So a process that dies leaves {@code
 * pending} behind, never a message without a record; whoever finds such a row can't know whether the
 * message stands, and makes it {@code unknown} instead of sending again. Each step is stored only on
 * top of a state that it may follow ({@link Kind#mayFollow}), so of two that race one wins.
 */
public sealed interface DeliveryState {

    /**
     * Refused for now; certainly not in the channel.
     *
     * @param reason what the platform said last
     * @param attempts how often it was sent, from 1
     * @param again when to send it next
     */
    record Due(String tip, Failure reason, int attempts, Instant again) implements DeliveryState {}

    /** About to be sent, or sent and not yet answered. */
    record Pending(String tip, int attempts, Instant since) implements DeliveryState {}

    /**
     * In the channel.
     *
     * @param messageId the platform's id
     * @param link an address that opens it, or empty
     */
    record Posted(String tip, Instant at, String messageId, String link) implements DeliveryState {}

    /** Sent, and whether it stands in the channel was never learnt. */
    record Unknown(String tip, Instant since, String detail) implements DeliveryState {}

    /** Left out because an admin wanted it so. */
    record Skipped(Skip why) implements DeliveryState {}

    /** Left out because the bot was back only after the time that the admin allows. */
    record Missed() implements DeliveryState {}

    /**
     * Not in the channel, and not tried again.
     *
     * @param tip the tip that was tried; empty where there was none
     * @param detail the platform's own code, or empty
     */
    record Failed(String tip, Failure why, String detail) implements DeliveryState {}

    /** What an admin did. */
    enum Skip {
        PAUSED
    }

    /** The states by name, as they are stored. */
    enum Kind {
        DUE,
        PENDING,
        POSTED,
        UNKNOWN,
        SKIPPED,
        MISSED,
        FAILED;

        /** What may stand in the record when this is written over it; empty where this only ever begins one. */
        public Set<Kind> mayFollow() {
            return switch (this) {
                case DUE, UNKNOWN -> Set.of(PENDING);
                case PENDING -> Set.of(DUE, UNKNOWN);
                case POSTED -> Set.of(PENDING, UNKNOWN);
                case FAILED -> Set.of(DUE, PENDING);
                case SKIPPED, MISSED -> Set.of();
            };
        }

        /** Whether its tip counts as seen in the channel. */
        public boolean counts() {
            return this == DUE || this == PENDING || this == POSTED || this == UNKNOWN;
        }
    }

    /** Which state this is. */
    default Kind kind() {
        return switch (this) {
            case Due d -> Kind.DUE;
            case Pending p -> Kind.PENDING;
            case Posted p -> Kind.POSTED;
            case Unknown u -> Kind.UNKNOWN;
            case Skipped s -> Kind.SKIPPED;
            case Missed m -> Kind.MISSED;
            case Failed f -> Kind.FAILED;
        };
    }

    /** The id of the tip, or empty where none was chosen. */
    default String tip() {
        return switch (this) {
            case Due d -> d.tip;
            case Pending p -> p.tip;
            case Posted p -> p.tip;
            case Unknown u -> u.tip;
            case Failed f -> f.tip;
            case Skipped s -> "";
            case Missed m -> "";
        };
    }
}
