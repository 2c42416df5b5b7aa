package dev.milepost.answer;

import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Outcome;
import java.util.List;
import java.util.function.Supplier;

/** Says an answer again to everybody. The question isn't repeated: it was asked in private. */
final class ShareAction implements ActionHandler {

    static final String NAME = "share";

    private final Supplier<Asking> asking;

    ShareAction(Supplier<Asking> asking) {
        this.asking = asking;
    }

    @Override
    public String action() {
        return NAME;
    }

    @Override
    public Outcome act(ActionCall call) {
        List<String> args = call.action().args();
        return Outcome.everybody(asking.get().replies().shared(args));
    }
}
