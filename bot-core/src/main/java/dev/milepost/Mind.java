package dev.milepost;

import dev.milepost.answer.Asking;
import dev.milepost.answer.DirectMessages;
import dev.milepost.command.CommandRouter;
import dev.milepost.content.ContentPack;
import java.util.function.Supplier;

/** All that answers from one content pack. */
record Mind(Supplier<ContentPack> pack, Supplier<Asking> asking, CommandRouter router, DirectMessages messages) {

    boolean knows(String packId) {
        return pack.get().info().id().equals(packId);
    }
}
