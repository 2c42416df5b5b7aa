package dev.milepost.command;

import java.util.List;

/**
 * An option of a command.
 *
 * @param name as it is typed: lower case, at most 32 characters
 * @param description at most 100 characters
 * @param choices the only values, where there are few; else empty
 * @param suggests whether the command completes what is typed
 */
public record OptionSpec(
        String name, String description, Type type, boolean required, List<Choice> choices, boolean suggests) {

    public OptionSpec {
        choices = List.copyOf(choices);
    }

    /** What a value is. */
    public enum Type {
        TEXT,
        INTEGER,
        CHANNEL
    }

    /** A value and what people see of it. */
    public record Choice(String label, String value) {}

    public static OptionSpec text(String name, String description) {
        return new OptionSpec(name, description, Type.TEXT, false, List.of(), false);
    }

    public static OptionSpec of(Type type, String name, String description) {
        return new OptionSpec(name, description, type, false, List.of(), false);
    }

    public OptionSpec needed() {
        return new OptionSpec(name, description, type, true, choices, suggests);
    }

    public OptionSpec completed() {
        return new OptionSpec(name, description, type, required, choices, true);
    }

    public OptionSpec oneOf(List<Choice> only) {
        return new OptionSpec(name, description, type, required, only, suggests);
    }
}
