package dev.milepost.command;

/** Answers the buttons and menus of one action name. */
public interface ActionHandler {

    /** The {@link dev.milepost.reply.Action#name()} that it answers. */
    String action();

    /** Whether only admins may use it; asked again at every press, since a message outlives a role. */
    default boolean adminsOnly() {
        return false;
    }

    default Timing timing() {
        return new Timing.AtOnce();
    }

    Outcome act(ActionCall call);
}
