package dev.milepost.app.terminal;

import dev.milepost.Milepost;
import dev.milepost.app.json.PayloadJson;
import dev.milepost.app.json.ReplyJson;
import dev.milepost.app.terminal.Request.Form;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** One command of the bot's, given in a terminal: answered there, or as a platform would be sent the answer. */
public final class ChatInTerminal {

    private static final Caller CALLER = new Caller(new UserRef("terminal", "", "you"), false);
    private static final Place PLACE = new Place(ChannelRef.channel("terminal", "", "terminal"), Place.Kind.CHANNEL);

    private final Streams streams;
    private final Supplier<ReplyRenderer> discord;
    private final Supplier<ReplyRenderer> slack;

    /** Prints to {@code streams}; a platform's renderer is asked for only where its payload is. */
    public ChatInTerminal(Streams streams, Supplier<ReplyRenderer> discord, Supplier<ReplyRenderer> slack) {
        this.streams = streams;
        this.discord = discord;
        this.slack = slack;
    }

    public ExitCode run(Milepost milepost, Request.Chat request) {
        Outcome outcome =
                milepost.bot().command(milepost.commandLine().parse(CALLER, PLACE, request.command(), request.words()));
        return switch (outcome) {
            case Outcome.Say say -> say(say, request.form());
            case Outcome.Replace replace ->
                say(new Outcome.Say(List.of(replace.reply()), Audience.PERSON), request.form());
            case Outcome.Ask ask -> say(ask.typed(), request.form());
            case Outcome.Silent silent -> ExitCode.DONE;
        };
    }

    private ExitCode say(Outcome.Say say, Form form) {
        switch (form) {
            case TEXT -> text(say);
            case JSON -> say.replies().forEach(reply -> print(ReplyJson.of(reply)));
            case DISCORD -> payloads(say, discord.get());
            case SLACK -> payloads(say, slack.get());
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

    private void payloads(Outcome.Say say, ReplyRenderer renderer) {
        Target target = say.audience() == Audience.EVERYBODY ? Target.PUBLIC_ANSWER : Target.PRIVATE_ANSWER;
        for (Reply reply : say.replies()) {
            renderer.render(reply, target).payloads().forEach(payload -> print(PayloadJson.of(payload)));
        }
    }

    private void print(ObjectNode json) {
        streams.out().println(streams.look().terminal() ? json.toPrettyString() : json.toString());
    }
}
