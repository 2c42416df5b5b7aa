package dev.milepost.slack;

import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import dev.milepost.testing.AnythingContract;
import java.util.List;

class AnythingOnSlackTest extends AnythingContract {

    private static final List<Target> TARGETS = List.of(Target.values());

    private final SlackRendererContractTest rules = new SlackRendererContractTest();
    private int count;

    @Override
    protected void assertCanBeSent(Reply reply) {
        rules.accepted(reply, TARGETS.get(count++ % TARGETS.size()));
    }
}
