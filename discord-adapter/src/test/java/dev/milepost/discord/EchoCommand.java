package dev.milepost.discord;

import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.render.ReplySamples;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A command of the tests' own, that says what came in and answers in each way there is. */
record EchoCommand(String name, Timing timing, boolean adminsOnly) implements Command {

    /** Ends what {@code how:held-up} waits for. */
    static final CountDownLatch LET_GO = new CountDownLatch(1);

    EchoCommand(String name) {
        this(name, new Timing.AtOnce(), false);
    }

    static EchoCommand later(String name, Audience audience) {
        return new EchoCommand(name, new Timing.Later(audience), false);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                name,
                "Says what came in",
                List.of("words"),
                List.of(
                        OptionSpec.text("how", "How to answer"),
                        OptionSpec.text("words", "What to say").needed().completed(),
                        OptionSpec.of(OptionSpec.Type.INTEGER, "figure", "A number"),
                        OptionSpec.text("level", "One of few")
                                .oneOf(List.of(
                                        new OptionSpec.Choice("Entry", "entry"), new OptionSpec.Choice("Mid", "mid")))),
                List.of(),
                adminsOnly,
                timing);
    }

    @Override
    public Outcome run(Invocation in) {
        Reply said = Reply.of(Text.of(
                "{} in {} admin {} words {} figure {}",
                in.caller().user().id(),
                in.place().kind(),
                in.caller().admin(),
                in.option("words").orElse("none"),
                in.option("figure").orElse("none")));
        return switch (in.option("how").orElse("")) {
            case "private" -> Outcome.person(said);
            case "silent" -> new Outcome.Silent();
            case "chart" -> Outcome.everybody(said.plus(new Block.Chart(ReplySamples.chart())));
            case "long" -> Outcome.everybody(ReplySamples.manyBlocks(4));
            case "held-up" -> {
                try {
                    LET_GO.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                yield Outcome.everybody(said);
            }
            case "fail" -> throw new IllegalStateException("as asked");
            case "buttons" ->
                Outcome.everybody(said.plus(new Block.Buttons(List.of(Button.of("Go on", Action.of("echo", "next"))))));
            default -> Outcome.everybody(said);
        };
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        return List.of(new Suggestion("You typed " + request.typed(), request.option() + "=" + request.typed()));
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(new OnPress(
                        name,
                        call -> call.turnTo(Reply.of(Text.of(
                                "{} alone {}", String.join(" ", call.action().args()), call.seenByCallerAlone()))))
                .timed(timing));
    }
}
