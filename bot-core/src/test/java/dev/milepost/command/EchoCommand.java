package dev.milepost.command;

import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.Collections;
import java.util.List;

/** A command that says again what it was given; one with subcommands takes a while. */
record EchoCommand(String name, boolean admins, List<CommandSpec.Subcommand> second) implements Command {
    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                name,
                "Says it again",
                List.of("hello"),
                second.isEmpty() ? List.of(OptionSpec.text("text", "What to say")) : List.of(),
                second,
                admins,
                second.isEmpty() ? new Timing.AtOnce() : new Timing.Later(Audience.PERSON));
    }

    @Override
    public List<ActionHandler> actions() {
        return admins ? List.of(PressedCommand.press(name + "-again")) : List.of();
    }

    @Override
    public List<Block> home(HomeVisit visit, boolean mayUse) {
        return List.of(new Block.Paragraph(Text.literal(name + " may be run: " + mayUse)));
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        return Collections.nCopies(30, new Suggestion("again", "again"));
    }

    @Override
    public Outcome run(Invocation invocation) {
        return Outcome.everybody(Reply.of(Text.literal(invocation.subcommand() + ":" + invocation.words())));
    }
}
