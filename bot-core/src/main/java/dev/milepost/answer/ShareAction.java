package dev.milepost.answer;

import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
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
        return asking.get()
                .replies()
                .shared(call.action().args())
                .map(Outcome::everybody)
                .orElseGet(() -> Outcome.person(
                        Reply.of(Text.markdown("I no longer know that answer, so I can't share it. Ask me again."))));
    }
}
