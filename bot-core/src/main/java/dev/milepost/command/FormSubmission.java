package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import dev.milepost.reply.Action;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody filled in a form and sent it.
 *
 * @param place where the form was asked for
 * @param action the form's
 * @param values by field name; a field that was left empty may be missing
 */
public record FormSubmission(Caller caller, Place place, Action action, Map<String, String> values) {

    public FormSubmission {
        values = Map.copyOf(values);
    }

    /** The value of a field, if there is one and it isn't blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(v -> !v.isBlank());
    }
}
