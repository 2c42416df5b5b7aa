package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;

/**
 * Somebody types into an option.
 *
 * @param subcommand second word, or empty
 * @param option which option
 * @param typed what stands there so far
 */
public record SuggestionRequest(
        Caller caller, Place place, String command, String subcommand, String option, String typed) {}
