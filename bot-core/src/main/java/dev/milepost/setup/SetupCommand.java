package dev.milepost.setup;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code setup}: checks this channel and those with daily tips, names what is missing, and says how to go on. For admins. */
public final class SetupCommand implements Command {

    /** Of the command, and of its button's action. */
    static final String NAME = "setup";

    /** Each is a question to the platform; more would try the patience of both. */
    private static final int CHANNELS = 10;

    private static final Timing LATER = new Timing.Later(Audience.PERSON);

    private final Function<String, Optional<ChatPlatform>> platforms;
    private final Function<UserRef, Optional<List<ChannelRef>>> subscribed;

    /**
     * @param platforms by {@link ChatPlatform#name()}, those that are connected now
     * @param subscribed the channels with daily tips in somebody's server or workspace; empty where there are no tips
     */
    public SetupCommand(
            Function<String, Optional<ChatPlatform>> platforms,
            Function<UserRef, Optional<List<ChannelRef>>> subscribed) {
        this.platforms = platforms;
        this.subscribed = subscribed;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                NAME, "Check what I may do here, and what is missing", List.of(""), List.of(), List.of(), true, LATER);
    }

    @Override
    public Outcome run(Invocation invocation) {
        return Outcome.person(checked(invocation.caller(), invocation.place()));
    }

    private Reply checked(Caller caller, Place place) {
        if (caller.user().space().isEmpty() || place.kind() == Place.Kind.DIRECT) {
            return Reply.of(
                    Text.markdown("Run this in a channel of your server or workspace: I check what I may do there."));
        }
        Optional<List<ChannelRef>> tips = subscribed.apply(caller.user());
        List<ChannelRef> others = tips.orElse(List.of()).stream()
                .filter(c -> !c.equals(place.channel()))
                .distinct()
                .toList();
        List<Checked> checks = checks(place, others);
        Reply.Builder reply = Reply.builder()
                .heading("Set-up")
                .bullets(checks.stream().map(Checked::line).toList());
        if (others.size() > CHANNELS) {
            reply.note(
                    Text.of("Only {} channels with daily tips were checked; run this in the others, too.", CHANNELS));
        }
        boolean lacking = checks.stream().map(Checked::check).anyMatch(SetupCommand::lacks);
        if (lacking) {
            reply.paragraph(mending(place.channel().platform()));
        }
        return reply.paragraph(next(tips)).buttons(buttons(lacking, tips)).build();
    }

    private List<Checked> checks(Place place, List<ChannelRef> others) {
        List<Checked> checks = new ArrayList<>();
        Optional<ChatPlatform> platform = platforms.apply(place.channel().platform());
        checks.add(new Checked(
                Text.markdown("**This channel**"),
                platform.map(p -> p.checkAnswers(place.channel())).orElse(notConnected())));
        for (ChannelRef other : others.subList(0, Math.min(CHANNELS, others.size()))) {
            checks.add(new Checked(
                    Text.markdown("Daily tips in ").plus(Text.channel(other.id())),
                    platform.map(p -> p.check(other)).orElse(notConnected())));
        }
        return checks;
    }

    /** Threads of one channel are shown alike, so a channel's text is no key. */
    private record Checked(Text channel, ChannelCheck check) {
        Text line() {
            return SetupCommand.line(channel, check);
        }
    }

    private static ChannelCheck notConnected() {
        return new ChannelCheck.NotKnown("not connected");
    }

    private static Text line(Text channel, ChannelCheck check) {
        return channel.plus(
                switch (check) {
                    case ChannelCheck.Ready ready when ready.advised().isEmpty() -> Text.markdown(": all is there.");
                    case ChannelCheck.Ready ready ->
                        Text.markdown(": works. Better with ").plus(ChannelCheck.text(ready.advised()));
                    case ChannelCheck.NotReady not ->
                        Text.markdown(": not yet. Missing: ").plus(ChannelCheck.text(not.missing()));
                    case ChannelCheck.NotKnown unknown ->
                        Text.of(": couldn't be checked ({}). Try again in a minute.", unknown.detail());
                });
    }

    private static boolean lacks(ChannelCheck check) {
        return switch (check) {
            case ChannelCheck.Ready ready -> !ready.advised().isEmpty();
            case ChannelCheck.NotReady not -> true;
            case ChannelCheck.NotKnown unknown -> false;
        };
    }

    private static Text mending(String platform) {
        return switch (platform) {
            case "discord" ->
                Text.markdown("To mend it: the channel's settings, Permissions, add my role, and allow these."
                        + " Then press **Check again**.");
            case "slack" ->
                Text.markdown("To mend it: invite me to the channel, or install the app again where a scope is missing."
                        + " Then press **Check again**.");
            default -> Text.markdown("Give me these, then press **Check again**.");
        };
    }

    private static Text next(Optional<List<ChannelRef>> tips) {
        if (tips.isEmpty()) {
            return Text.markdown("Ask me by command, by direct message, or by mentioning me.");
        }
        return tips.get().isEmpty()
                ? Text.markdown(
                        "Next: `tips subscribe 09:00 Europe/Berlin weekdays` posts a tip here on every weekday.")
                : Text.of(
                        "Daily tips go to {}. `tips list` says when.",
                        tips.get().stream().distinct().count() == 1
                                ? "one channel"
                                : tips.get().stream().distinct().count() + " channels");
    }

    private static List<Button> buttons(boolean lacking, Optional<List<ChannelRef>> tips) {
        List<Button> buttons = new ArrayList<>();
        Action again = Action.of(NAME);
        buttons.add(lacking ? Button.primary("Check again", again) : Button.of("Check again", again));
        if (tips.isPresent() && !tips.get().isEmpty()) {
            buttons.add(Button.of("Preview the next tip", Action.of("tips", "preview")));
        }
        buttons.add(Button.of("What I can do", Action.of("help")));
        return buttons;
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(new OnPress(NAME, call -> call.turnTo(checked(call.caller(), call.place())))
                .forAdmins()
                .timed(LATER));
    }
}
