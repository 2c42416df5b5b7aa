package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;

/**
 * Somebody opened the bot's own page.
 *
 * @param place the direct conversation that belongs to it
 */
public record HomeVisit(Caller caller, Place place) {}
