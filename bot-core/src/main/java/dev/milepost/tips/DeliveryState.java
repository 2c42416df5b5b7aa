package dev.milepost.tips;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a day's tip stands.
 *
 * <pre>
 * due -> pending -> posted               in an announcement channel by way of publishing
 *  ^        |  '--> unknown -> posted    found on the platform
 *  '--------'           '----> due       certainly not there: try again
 *  refused for now
 * failed (from due or pending) · skipped (from due, or at once) · missed (at once)
 * </pre>
 *
 * <p>{@code pending} is stored before the message leaves. So a process that dies leaves {@code
 * pending} behind, never a message without a record; whoever finds such a row can't know whether the
 * message stands, and makes it {@code unknown} instead of sending again. Then the channel is read. Each step is stored only on
 * top of a state that it may follow ({@link Kind#mayFollow}), so of two that race one wins; and what became of an
 * attempt never on top of a later one ({@link #ofAttempt}), but that it stands in the channel.
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
     * @param unpublished why those who follow the channel don't see it; empty where they do, or nobody can follow
     */
    record Posted(String tip, Instant at, String messageId, String link, String unpublished) implements DeliveryState {

        public Posted(String tip, Instant at, String messageId, String link) {
            this(tip, at, messageId, link, "");
        }
    }

    /**
     * In the channel, and still to be published to those who follow it.
     *
     * @param messageId the platform's id
     * @param link an address that opens it, or empty
     * @param attempts how often publishing was tried
     * @param again when to try next
     */
    record Publishing(String tip, Instant at, String messageId, String link, int attempts, Instant again)
            implements DeliveryState {}

    /**
     * Sent, and whether it stands in the channel wasn't learnt.
     *
     * @param since when it turned out so
     * @param detail what was in the way of learning it
     * @param look when to look for it in the channel; empty where nobody looks any more
     */
    record Unknown(String tip, int attempts, Instant since, String detail, Optional<Instant> look)
            implements DeliveryState {}

    /** Left out because an admin wanted it so, or wasn't there to mend what failed. */
    record Skipped(Skip why) implements DeliveryState {}

    /** Left out because the bot was back only after the time that the admin allows. */
    record Missed() implements DeliveryState {}

    /**
     * Not in the channel, and not tried again.
     *
     * @param tip the tip that was tried; empty where there was none
     * @param attempts how often it was sent
     * @param detail the platform's own code, or empty
     */
    record Failed(String tip, int attempts, Failure why, String detail) implements DeliveryState {}

    /** Why. */
    enum Skip {
        PAUSED,
        /** Paused by the bot itself, since too many posts in a row had failed. */
        FAILING,
        /** This one day. */
        DATE,
        SNOOZED
    }

    /** The states by name, as they are stored. */
    enum Kind {
        DUE,
        PENDING,
        POSTED,
        UNKNOWN,
        PUBLISHING,
        SKIPPED,
        MISSED,
        FAILED;

        /** What may stand in the record when this is written over it; empty where this only ever begins one. */
        public Set<Kind> mayFollow() {
            return switch (this) {
                case DUE, UNKNOWN -> Set.of(PENDING, UNKNOWN);
                case PENDING, SKIPPED -> Set.of(DUE);
                case POSTED -> Set.of(DUE, PENDING, UNKNOWN, PUBLISHING);
                case PUBLISHING -> Set.of(DUE, PENDING, UNKNOWN, PUBLISHING);
                case FAILED -> Set.of(DUE, PENDING);
                case MISSED -> Set.of();
            };
        }

        /** Whether its tip counts as seen in the channel. */
        public boolean counts() {
            return this == DUE || this == PENDING || this == POSTED || this == UNKNOWN || this == PUBLISHING;
        }
    }

    /** Which state this is. */
    default Kind kind() {
        return switch (this) {
            case Due d -> Kind.DUE;
            case Pending p -> Kind.PENDING;
            case Posted p -> Kind.POSTED;
            case Unknown u -> Kind.UNKNOWN;
            case Publishing p -> Kind.PUBLISHING;
            case Skipped s -> Kind.SKIPPED;
            case Missed m -> Kind.MISSED;
            case Failed f -> Kind.FAILED;
        };
    }

    /** Which attempt the stored record has to be of for this to follow it; empty where that doesn't matter. */
    default OptionalInt ofAttempt() {
        return switch (this) {
            case Due d -> OptionalInt.of(d.attempts);
            case Pending p -> OptionalInt.of(p.attempts - 1);
            case Unknown u -> OptionalInt.of(u.attempts);
            case Failed f -> OptionalInt.of(f.attempts);
            case Posted p -> OptionalInt.empty();
            case Publishing p -> OptionalInt.empty();
            case Skipped s -> OptionalInt.empty();
            case Missed m -> OptionalInt.empty();
        };
    }

    /** How often it was sent, where the record says so; else 0. */
    default int attempts() {
        return switch (this) {
            case Due d -> d.attempts;
            case Pending p -> p.attempts;
            case Unknown u -> u.attempts;
            case Failed f -> f.attempts;
            case Posted p -> 0;
            case Publishing p -> p.attempts;
            case Skipped s -> 0;
            case Missed m -> 0;
        };
    }

    /** The id of the tip, or empty where none was chosen. */
    default String tip() {
        return switch (this) {
            case Due d -> d.tip;
            case Pending p -> p.tip;
            case Posted p -> p.tip;
            case Publishing p -> p.tip;
            case Unknown u -> u.tip;
            case Failed f -> f.tip;
            case Skipped s -> "";
            case Missed m -> "";
        };
    }
}
