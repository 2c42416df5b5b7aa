package dev.milepost.command;

import java.util.function.Function;

/**
 * What one action does, for handlers that need no class of their own.
 *
 * @param action its name
 * @param does run at each press
 */
public record OnPress(String action, boolean adminsOnly, Timing timing, Function<ActionCall, Outcome> does)
        implements ActionHandler {

    /** One for everybody, answered at once. */
    public OnPress(String action, Function<ActionCall, Outcome> does) {
        this(action, false, new Timing.AtOnce(), does);
    }

    /** The same for admins alone. */
    public OnPress forAdmins() {
        return new OnPress(action, true, timing, does);
    }

    /** The same, answered when {@code other} says. */
    public OnPress timed(Timing other) {
        return new OnPress(action, adminsOnly, other, does);
    }

    @Override
    public Outcome act(ActionCall call) {
        return does.apply(call);
    }
}
