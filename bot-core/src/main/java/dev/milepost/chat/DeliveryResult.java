package dev.milepost.chat;

import java.time.Duration;

/** How posting a message ended. */
public sealed interface DeliveryResult {

    /**
     * It stands in the channel.
     *
     * @param messageId the platform's id of the message
     * @param link an address that opens it; empty where the platform gave none
     * @param toPublish whether it is still to be published to those who follow the channel
     */
    record Posted(String messageId, String link, boolean toPublish) implements DeliveryResult {

        /** One that needs no publishing. */
        public Posted(String messageId, String link) {
            this(messageId, link, false);
        }
    }

    /**
     * It doesn't stand there, and the platform said why.
     *
     * @param reason what kind of no it was
     * @param detail the platform's own code, for the log and the admin
     * @param retryAfter how long the platform asks to wait before the next try; zero where it doesn't say
     */
    record Refused(Reason reason, String detail, Duration retryAfter) implements DeliveryResult {

        public Refused(Reason reason, String detail) {
            this(reason, detail, Duration.ZERO);
        }
    }

    /** It was sent, and no answer came: it may stand there or not. */
    record Unknown(String detail) implements DeliveryResult {}

    /** The kinds of no, by what somebody can do about it. */
    enum Reason {
        /** A permission or scope is missing, or the bot isn't in the channel. */
        NO_PERMISSION,
        /** The channel is gone or archived. */
        CHANNEL_GONE,
        /** The message itself was not accepted. */
        BAD_PAYLOAD,
        /** Too much was sent; later it will go. */
        RATE_LIMITED,
        /** The platform is down or can't be reached, and the message was not taken. */
        PLATFORM_DOWN,
        /** The token was withdrawn or the bot removed. */
        NOT_INSTALLED
    }
}
