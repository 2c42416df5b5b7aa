package dev.milepost.app.terminal;

import dev.milepost.Milepost;
import dev.milepost.app.json.ReplyJson;
import dev.milepost.app.terminal.Request.Form;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One command of the bot's, given in a terminal. */
public final class ChatInTerminal {

    private static final Caller CALLER = new Caller(new UserRef("terminal", "", "you"), false);
    private static final Place PLACE = new Place(ChannelRef.channel("terminal", "", "terminal"), Place.Kind.CHANNEL);

    private final Streams streams;

    public ChatInTerminal(Streams streams) {
        this.streams = streams;
    }

    public ExitCode run(Milepost milepost, Request.Chat request) {
        Outcome outcome =
                milepost.bot().command(milepost.commandLine().parse(CALLER, PLACE, request.command(), request.words()));
        return switch (outcome) {
            case Outcome.Say say -> say(say, request.form());
            case Outcome.Replace replace ->
                say(new Outcome.Say(List.of(replace.reply()), Audience.PERSON), request.form());
            case Outcome.Silent silent -> ExitCode.DONE;
        };
    }

    private ExitCode say(Outcome.Say say, Form form) {
        switch (form) {
            case TEXT -> text(say);
            case JSON -> say.replies().forEach(reply -> print(ReplyJson.of(reply)));
        }
        return switch (say.result()) {
            case DONE -> ExitCode.DONE;
            case NO_SUCH_THING -> ExitCode.NO_SUCH_THING;
            case WRONG_USAGE -> ExitCode.USAGE;
            case FAILED -> ExitCode.FAULT;
        };
    }

    private void text(Outcome.Say say) {
        TerminalRenderer renderer = new TerminalRenderer(streams.look());
        for (Reply reply : say.replies()) {
            streams.out().println(renderer.render(reply));
        }
    }

    private void print(ObjectNode json) {
        streams.out().println(streams.look().terminal() ? json.toPrettyString() : json.toString());
    }
}
