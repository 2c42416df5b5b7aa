package dev.milepost.command;

import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;

/** An admins' command with a button. */
record PressedCommand(String name) implements Command {
    @Override
    public CommandSpec spec() {
        return new EchoCommand(name, true, List.of()).spec();
    }

    @Override
    public Outcome run(Invocation invocation) {
        return new Outcome.Silent();
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(press("press"));
    }

    /** A button of an admins' command, which tells everybody that it was pressed. */
    static OnPress press(String action) {
        return new OnPress(
                        action,
                        call -> Outcome.person(Reply.of(
                                Text.literal("pressed " + call.action().arg(0).orElse("")))))
                .forAdmins()
                .timed(new Timing.Later(Audience.EVERYBODY));
    }
}
