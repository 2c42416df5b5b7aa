package dev.milepost.command;

import java.util.List;

/** A command: its shape and what it does. A feature brings one class for each. */
public interface Command {

    CommandSpec spec();

    Outcome run(Invocation invocation);

    /** Values for an option that {@link OptionSpec#suggests()}, best first; at most 25 are shown. */
    default List<Suggestion> suggest(SuggestionRequest request) {
        return List.of();
    }

    /** Handlers of the buttons and menus in this command's answers. */
    default List<ActionHandler> actions() {
        return List.of();
    }
}
