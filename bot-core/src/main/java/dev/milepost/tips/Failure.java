package dev.milepost.tips;

import dev.milepost.chat.DeliveryResult;

/** Why a day's tip wasn't posted, by what somebody can do about it. */
public enum Failure {
    NO_PERMISSION("I may not post there"),
    CHANNEL_GONE("the channel is gone or archived"),
    BAD_PAYLOAD("the platform did not accept the message"),
    RATE_LIMITED("the platform asked me to slow down"),
    PLATFORM_DOWN("the platform could not be reached"),
    NOT_INSTALLED("I am no longer installed there"),
    NO_TIP("no tip is left for its topics");

    private final String words;

    Failure(String words) {
        this.words = words;
    }

    /** For the middle of a sentence. */
    String words() {
        return words;
    }

    /** Whether the same message may be taken later, without anybody doing anything. */
    boolean passes() {
        return this == RATE_LIMITED || this == PLATFORM_DOWN;
    }

    static Failure of(DeliveryResult.Reason reason) {
        return switch (reason) {
            case NO_PERMISSION -> NO_PERMISSION;
            case CHANNEL_GONE -> CHANNEL_GONE;
            case BAD_PAYLOAD -> BAD_PAYLOAD;
            case RATE_LIMITED -> RATE_LIMITED;
            case PLATFORM_DOWN -> PLATFORM_DOWN;
            case NOT_INSTALLED -> NOT_INSTALLED;
        };
    }
}
