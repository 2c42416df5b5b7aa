package dev.milepost.tips;

import dev.milepost.command.ActionHandler;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Tip;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** {@code tip}: the tip of the day, the same for everybody everywhere, and on request another. */
public final class TipCommand implements Command {

    /** Also on the button of every tip in a channel. */
    static final String ACTION = "tip";

    /** Any fixed number would do: it settles in which order the days take the tips. */
    private static final long EVERYBODY = 20_26;

    private final Supplier<ContentPack> pack;
    private final TipReplies replies;
    private final Clock clock;

    /** Takes the tips from {@code pack} and the day from {@code clock}, in UTC. */
    public TipCommand(Supplier<ContentPack> pack, Attribution attribution, Clock clock) {
        this.pack = pack;
        this.replies = new TipReplies(attribution);
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "tip", "Today's trend tip", List.of(""), List.of(), List.of(), false, new Timing.AtOnce());
    }

    @Override
    public boolean isLookup() {
        return true;
    }

    @Override
    public Outcome run(Invocation invocation) {
        ContentPack now = pack.get();
        List<Tip> tips = order(now);
        if (tips.isEmpty()) {
            return Outcome.noSuchThing(none(now));
        }
        long day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
        Tip today = tips.get((int) Math.floorMod(day, (long) tips.size()));
        return Outcome.everybody(replies.of(now, today, "Today's tip", another(today)));
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(new OnPress(
                ACTION, call -> call.turnTo(after(call.action().arg(0).orElse("")))));
    }

    /** {@code tip} as a channel gets it, for authors to look at. */
    public static Reply shown(ContentPack pack, Tip tip, Attribution attribution) {
        return new TipReplies(attribution).of(pack, tip, "Tip of the day", another(tip));
    }

    /** The tip that follows the one with this id; the first where that has left the pack. */
    private Reply after(String id) {
        ContentPack now = pack.get();
        List<Tip> tips = order(now);
        if (tips.isEmpty()) {
            return none(now);
        }
        int shown = tips.stream().map(Tip::id).toList().indexOf(id);
        Tip next = tips.get((shown + 1) % tips.size());
        return replies.of(now, next, "Another tip", another(next));
    }

    private static List<Tip> order(ContentPack pack) {
        return Rotation.of(pack, EVERYBODY, List.of()).inOrder();
    }

    private static Action another(Tip shown) {
        return Action.of(ACTION, shown.id());
    }

    private static Reply none(ContentPack pack) {
        return Reply.of(Text.of("I have no tips on {}.", pack.info().subject()));
    }
}
