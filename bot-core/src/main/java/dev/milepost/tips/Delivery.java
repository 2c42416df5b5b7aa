package dev.milepost.tips;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The record of one subscription's one day; there is never a second of the same two.
 *
 * @param subscription its id
 */
public record Delivery(String subscription, Slot slot, DeliveryState state) {

    /** A post up to this much after its slot counts as on time. */
    static final Duration ON_TIME = Duration.ofMinutes(5);

    /** What the platform is given so that it, or whoever reads its history, knows this post again: 19 characters. */
    public String key() {
        return key(subscription, slot.date());
    }

    static String key(String subscription, LocalDate date) {
        return subscription + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    Delivery with(DeliveryState next) {
        return new Delivery(subscription, slot, next);
    }
}
