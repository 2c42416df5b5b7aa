package dev.milepost.discord;

import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import dev.milepost.testing.AnythingContract;
import java.util.List;

class AnythingOnDiscordTest extends AnythingContract {

    private static final List<Target> TARGETS = List.of(Target.values());

    private final DiscordRendererTest rules = new DiscordRendererTest();
    private int count;

    @Override
    protected void assertCanBeSent(Reply reply) {
        rules.accepted(reply, TARGETS.get(count++ % TARGETS.size()));
    }
}
