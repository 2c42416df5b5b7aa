package dev.milepost.command;

import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import java.util.List;

/** A command: its shape and what it does. A feature brings one class for each. */
public interface Command {

    CommandSpec spec();

    Outcome run(Invocation invocation);

    /** When {@code invocation} will be answered: as the spec says, unless that hangs on what was typed. From memory. */
    default Timing timing(Invocation invocation) {
        return spec().timing();
    }

    /** Whether it only looks up what is in memory, which costs so little that nobody is asked to wait for it. */
    default boolean isLookup() {
        return false;
    }

    /** Values for an option that {@link OptionSpec#suggests()}, best first; at most 25 are shown. */
    default List<Suggestion> suggest(SuggestionRequest request) {
        return List.of();
    }

    /** Handlers of the buttons and menus in this command's answers. */
    default List<ActionHandler> actions() {
        return List.of();
    }

    /** Handlers of the forms that this command asks to fill in. */
    default List<FormHandler> forms() {
        return List.of();
    }

    /** Buttons for the head of the bot's own page. */
    default List<Button> homeButtons(HomeVisit visit) {
        return List.of();
    }

    /**
     * What the bot's own page shows of this command; may ask a store.
     *
     * @param mayUse whether who looks may run it
     */
    default List<Block> home(HomeVisit visit, boolean mayUse) {
        return List.of();
    }
}
