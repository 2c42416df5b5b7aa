package dev.milepost.tips;

import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;

/** One of the second words of {@code tips}. */
interface TipsSubcommand {

    CommandSpec.Subcommand spec();

    Outcome run(Invocation invocation);
}
