package dev.milepost.testing;

import dev.milepost.command.Outcome;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.stream.Stream;

/** The buttons that people see. */
public final class Buttons {

    private Buttons() {}

    /** Those of a reply, in its order. */
    public static List<Button> of(Reply reply) {
        return reply.blocks().stream()
                .flatMap(block -> block instanceof Block.Buttons row ? row.buttons().stream() : Stream.empty())
                .toList();
    }

    /** Those of the first reply. */
    public static List<Button> of(Outcome.Say said) {
        return of(said.replies().get(0));
    }
}
