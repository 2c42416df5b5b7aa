package dev.milepost.tips;

import dev.milepost.chat.DeliveryResult;

/** Why a day's tip wasn't posted, by what somebody can do about it. */
public enum Failure {
    NO_PERMISSION(
            "I may not post there",
            "Let me view the channel and send messages in it; on Slack, invite me. `tips test` shows whether it"
                    + " works."),
    CHANNEL_GONE(
            "the channel is gone or archived",
            "Bring the channel back, or `tips unsubscribe` here and `tips subscribe` in another one."),
    BAD_PAYLOAD(
            "the platform did not accept the message",
            "That is for whoever runs this bot to mend; the code beside it tells them where to look."),
    RATE_LIMITED("the platform asked me to slow down", "Nothing is to be done; I try again by myself."),
    PLATFORM_DOWN("the platform could not be reached", "Nothing is to be done; I try again by myself."),
    NOT_INSTALLED("I am no longer installed there", "Install me again; all settings are still here."),
    NO_TIP("no tip is left for its topics", "End it, and subscribe again with other topics."),
    /** The answer to a post got lost, and then it wasn't in the channel. */
    NOT_ARRIVED("it got lost on its way", "Nothing is to be done; I looked for it and try again by myself.");

    private final String words;
    private final String remedy;

    Failure(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** For the middle of a sentence. */
    String words() {
        return words;
    }

    /** Whether the same message may be taken later, without anybody doing anything. */
    boolean passes() {
        return this == RATE_LIMITED || this == PLATFORM_DOWN;
    }

    /** What somebody can do about it, in sentences of markdown. */
    String remedy() {
        return remedy;
    }

    /** Whether it will be so again tomorrow unless an admin does something. */
    boolean lasts() {
        return switch (this) {
            case NO_PERMISSION, CHANNEL_GONE, BAD_PAYLOAD, NOT_INSTALLED -> true;
            case RATE_LIMITED, PLATFORM_DOWN, NO_TIP, NOT_ARRIVED -> false;
        };
    }

    /** Whether a few of them in a row pause; who removed the bot isn't there to resume, and who takes it in again goes on. */
    boolean pauses() {
        return lasts() && this != NOT_INSTALLED;
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
