package dev.milepost.chat;

import java.time.Instant;

/** What reading a channel's latest messages says about one post. */
public sealed interface Sighting {

    /**
     * It stands there.
     *
     * @param messageId the platform's id of the message
     * @param link an address that opens it; empty where the platform gave none
     * @param at when it was posted, by the platform's clock
     * @param toPublish whether it is still to be published to those who follow the channel
     */
    record Found(String messageId, String link, Instant at, boolean toPublish) implements Sighting {

        /** One that needs no publishing. */
        public Found(String messageId, String link, Instant at) {
            this(messageId, link, at, false);
        }
    }

    /** Every message of the time asked for was read, and it isn't among them. */
    record NotThere() implements Sighting {}

    /**
     * Nobody can tell: the messages couldn't be read, or not all of them.
     *
     * @param detail what was in the way, for the log and the admin
     */
    record NotReadable(String detail) implements Sighting {}
}
