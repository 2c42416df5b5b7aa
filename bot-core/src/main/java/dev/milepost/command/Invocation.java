package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import java.util.Map;
import java.util.Optional;

/**
 * A command somebody gave, whether by typed options or in words.
 *
 * @param command the command's name as given; the router says what exists where there is none of that name
 * @param subcommand its second word, or empty
 * @param options values by option name
 * @param words what was typed beside named options, to be read by the command
 */
public record Invocation(
        Caller caller, Place place, String command, String subcommand, Map<String, String> options, String words) {

    public Invocation {
        options = Map.copyOf(options);
    }

    /** The value of an option, if it was given and isn't blank. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(v -> !v.isBlank());
    }
}
