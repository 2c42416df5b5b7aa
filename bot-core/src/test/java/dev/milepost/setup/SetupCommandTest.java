package dev.milepost.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Audience;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.testing.Packs;
import dev.milepost.testing.SettableClock;
import dev.milepost.tips.RecordingPlatform;
import dev.milepost.tips.TipStores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetupCommandTest {

    private static final UserRef ADA = new UserRef("discord", "G1", "ada");
    private static final Caller ADMIN = new Caller(ADA, true);
    private static final Place HERE = new Place(ChannelRef.channel("discord", "G1", "C1"), Place.Kind.CHANNEL);
    private static final Place THERE = new Place(ChannelRef.channel("discord", "G1", "C2"), Place.Kind.CHANNEL);

    private final RecordingPlatform platform = new RecordingPlatform();
    private final Milepost milepost = Milepost.builder(Packs.lighthouse())
            .clock(new SettableClock("2026-11-25T08:00:00Z"))
            .tips(TipStores.inMemory())
            .build();

    private static Invocation setup(Caller who, Place where) {
        return new Invocation(who, where, "setup", "", Map.of(), "");
    }

    private Reply answer(Caller who, Place where) {
        Outcome outcome = milepost.bot().command(setup(who, where));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Say.class, say -> assertThat(say.audience()).isEqualTo(Audience.PERSON));
        return ((Outcome.Say) outcome).replies().getFirst();
    }

    private static String plain(Reply reply) {
        return reply.plain();
    }

    private static List<String> labels(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(b -> ((Block.Buttons) b).buttons().stream())
                .map(b -> b.label())
                .toList();
    }

    private void subscribe(Place where) {
        milepost.bot()
                .command(new Invocation(ADMIN, where, "tips", "subscribe", Map.of(), "09:00 Europe/Berlin weekdays"));
    }

    @Test
    void where_all_is_there_it_says_so_and_what_comes_next() {
        milepost.joins(platform);

        Reply reply = answer(ADMIN, HERE);

        assertThat(plain(reply)).contains("This channel: all is there", "Next: tips subscribe");
        assertThat(labels(reply)).containsExactly("Check again", "What I can do");
    }

    @Test
    void what_is_missing_is_named_with_its_purpose_and_how_to_mend_it() {
        milepost.joins(platform);
        platform.checks(
                new ChannelCheck.NotReady(List.of(new ChannelCheck.Gap("Send Messages", "without it I can't post."))));

        assertThat(plain(answer(ADMIN, HERE)))
                .contains("not yet. Missing: Send Messages (without it I can't post)", "Permissions", "Check again");
    }

    @Test
    void what_would_be_better_is_told_apart_from_what_is_needed() {
        milepost.joins(platform);
        platform.checks(new ChannelCheck.Ready(
                List.of(new ChannelCheck.Gap("Create Public Threads", "with it I answer in threads."))));

        assertThat(plain(answer(ADMIN, HERE))).contains("works. Better with Create Public Threads");
    }

    @Test
    void channels_with_daily_tips_are_checked_as_well() {
        milepost.tipDispatch(Map.of("discord", platform), Runnable::run);
        subscribe(HERE);
        subscribe(THERE);

        Reply reply = answer(ADMIN, HERE);

        assertThat(plain(reply)).contains("This channel", "Daily tips in #C2", "2 channels");
        assertThat(labels(reply)).contains("Preview the next tip");
    }

    @Test
    void threads_of_one_channel_are_checked_each() {
        platform.checks(new ChannelCheck.NotReady(List.of(new ChannelCheck.Gap("Send Messages", "to post."))));
        List<ChannelRef> threads =
                List.of(new ChannelRef("discord", "G1", "C9", "t1"), new ChannelRef("discord", "G1", "C9", "t2"));
        SetupCommand command = new SetupCommand(name -> Optional.of(platform), user -> Optional.of(threads));

        String said =
                plain(((Outcome.Say) command.run(setup(ADMIN, HERE))).replies().getFirst());
        assertThat(said.split("Daily tips in #C9", -1)).hasSize(3);
    }

    @Test
    void its_buttons_work_for_admins_alone() {
        milepost.joins(platform);
        ActionCall pressed = new ActionCall(ADMIN, HERE, Action.of("setup"), true);
        assertThat(milepost.bot().timing(pressed)).isEqualTo(new Timing.Later(Audience.PERSON));
        assertThat(milepost.bot().action(pressed)).isInstanceOf(Outcome.Replace.class);

        Outcome refused = milepost.bot().action(new ActionCall(new Caller(ADA, false), HERE, Action.of("setup"), true));
        assertThat(plain(((Outcome.Say) refused).replies().getFirst())).contains("Only admins");
    }

    @Test
    void members_neither_run_it_nor_are_shown_it() {
        Caller member = new Caller(ADA, false);
        assertThat(plain(answer(member, HERE))).contains("for admins");
        Outcome help = milepost.bot().command(new Invocation(member, HERE, "help", "", Map.of(), ""));
        assertThat(plain(((Outcome.Say) help).replies().getFirst())).doesNotContain("setup");
    }

    @Test
    void where_nothing_can_be_asked_or_checked_it_says_what_would_work() {
        assertThat(plain(answer(ADMIN, HERE))).contains("couldn't be checked (not connected)");
        Caller alone = new Caller(new UserRef("discord", "", "ada"), true);
        Place direct = new Place(ChannelRef.channel("discord", "", "D1"), Place.Kind.DIRECT);
        assertThat(plain(answer(alone, direct))).contains("in a channel of your server");
    }
}
