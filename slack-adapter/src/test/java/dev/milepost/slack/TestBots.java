package dev.milepost.slack;

import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.Rephraser;
import dev.milepost.chat.Place;
import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.content.PackResult;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.settings.SettingsStore;
import dev.milepost.testing.Packs;
import dev.milepost.tips.TipStores;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bots to put on the fake Slack: with the real pack, and with commands that show what an adapter has to do. */
final class TestBots {

    private static final PackResult.Loaded LIGHTHOUSE = Packs.load(Packs.LIGHTHOUSE);
    private static final AnswerModel MODEL = AnswerModel.train(LIGHTHOUSE.pack(), LIGHTHOUSE.phrasings());

    private TestBots() {}

    /** The bundled pack. */
    static Milepost careers() {
        return Milepost.builder(Packs.aiEngineering()).build();
    }

    /** A small pack whose questions are answered by a model trained here, and the commands of this class. */
    static Milepost lighthouse() {
        return Milepost.builder(LIGHTHOUSE.pack())
                .models(pack -> MODEL)
                .command(new Echo())
                .command(command("slow", false, new Timing.Later(Audience.EVERYBODY), Outcome.everybody(say("slow"))))
                .command(command("manage", true, new Timing.AtOnce(), Outcome.person(say("managed"))))
                .command(command("long", false, new Timing.AtOnce(), Outcome.everybody(longReply())))
                .command(command("quiet", false, new Timing.AtOnce(), new Outcome.Silent()))
                .build();
    }

    /** The small pack with daily tips, kept in {@code stores}. */
    static Milepost lighthouse(TipStores stores) {
        return Milepost.builder(LIGHTHOUSE.pack())
                .models(pack -> MODEL)
                .clock(HttpApp.CLOCK)
                .random(new SplittableRandom(1))
                .tips(stores)
                .build();
    }

    /** The same, with what admins decide kept in {@code settings}. */
    static Milepost lighthouse(TipStores stores, SettingsStore settings) {
        return Milepost.builder(LIGHTHOUSE.pack())
                .models(pack -> MODEL)
                .clock(HttpApp.CLOCK)
                .tips(stores)
                .settings(settings)
                .build();
    }

    /** The small pack, whose answers are explained and judged. */
    static Milepost lighthouse(ReceiptStore receipts, FeedbackStore feedback) {
        return Milepost.builder(LIGHTHOUSE.pack())
                .models(pack -> MODEL)
                .clock(HttpApp.CLOCK)
                .receipts(receipts)
                .feedback(feedback)
                .build();
    }

    /** The small pack, whose answers are put in other words by {@code rephraser}. */
    static Milepost lighthouse(Rephraser rephraser) {
        return Milepost.builder(LIGHTHOUSE.pack())
                .models(pack -> MODEL)
                .clock(HttpApp.CLOCK)
                .rephraser(rephraser)
                .build();
    }

    private static Reply say(String words) {
        return Reply.of(Text.literal(words));
    }

    /** Two messages, also where one takes somewhat more blocks than today. */
    private static Reply longReply() {
        return new Reply(IntStream.range(0, 90)
                .<Block>mapToObj(i -> new Block.Paragraph(Text.literal("Paragraph " + i)))
                .toList());
    }

    private static Command command(String name, boolean admins, Timing timing, Outcome outcome) {
        return new Command() {
            @Override
            public CommandSpec spec() {
                return new CommandSpec(name, "For tests", List.of(""), List.of(), List.of(), admins, timing);
            }

            @Override
            public Outcome run(Invocation invocation) {
                return outcome;
            }
        };
    }

    /** Says again what was said, and what its buttons and menu were pressed for. */
    private static final class Echo implements Command {

        @Override
        public CommandSpec spec() {
            return new CommandSpec(
                    "echo", "Says it again", List.of("hello"), List.of(), List.of(), false, new Timing.AtOnce());
        }

        @Override
        public Outcome run(Invocation invocation) {
            return Outcome.everybody(Reply.builder()
                    .paragraph(Text.literal("“" + invocation.words() + "”"))
                    .buttons(List.of(
                            Button.of("Here", Action.of("echo-replace")), Button.of("Me", Action.of("echo-me"))))
                    .build());
        }

        @Override
        public List<ActionHandler> actions() {
            return List.of(
                    new OnPress("echo-replace", call -> new Outcome.Replace(said(call))),
                    new OnPress("echo-me", call -> Outcome.person(said(call))),
                    new OnPress("echo-all", call -> Outcome.everybody(said(call))),
                    new OnPress("echo-admin", call -> Outcome.person(said(call))).forAdmins());
        }

        private static Reply said(ActionCall call) {
            Place.Kind kind = call.place().kind();
            return say(
                    "%s %s in %s".formatted(call.action().name(), call.action().args(), kind));
        }
    }
}
