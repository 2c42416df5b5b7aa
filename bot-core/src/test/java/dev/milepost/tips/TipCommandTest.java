package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TipCommandTest {

    private static final Caller SOMEBODY = new Caller(new UserRef("slack", "T1", "U1"), false);
    private static final Place CHANNEL = new Place(ChannelRef.channel("slack", "T1", "C1"), Place.Kind.CHANNEL);

    private final SettableClock clock = new SettableClock("2026-11-24T00:00:00Z");
    private final Milepost milepost =
            Milepost.builder(TestPack.withTips(6)).clock(clock).build();

    private Reply tip() {
        Outcome.Say say =
                (Outcome.Say) milepost.bot().command(milepost.commandLine().parse(SOMEBODY, CHANNEL, "/tip"));
        assertThat(say.audience()).isEqualTo(Audience.EVERYBODY);
        return say.replies().get(0);
    }

    private static Action another(Reply reply) {
        return reply.blocks().stream()
                .flatMap(b -> b instanceof Block.Buttons buttons ? buttons.buttons().stream() : Stream.of())
                .findFirst()
                .orElseThrow()
                .action();
    }

    @Test
    void a_tip_names_what_is_ours_what_it_rests_on_and_the_source() {
        assertThat(tip().plain())
                .containsSubsequence(
                        "Today's tip",
                        "Tip number",
                        "Try this today (our suggestion): Try number",
                        "Rests on: The",
                        "Source: a notebook (undated; read 2026-11-23). Last reviewed 2026-11-23.",
                        "[Another tip]");
    }

    @Test
    void a_day_has_one_tip_and_the_next_day_another() {
        Set<String> tips = new HashSet<>();
        for (int day = 0; day < 6; day++) {
            String morning = tip().plain();
            clock.advance(Duration.ofHours(23));
            assertThat(tip().plain()).isEqualTo(morning);
            clock.advance(Duration.ofHours(1));
            tips.add(morning);
        }

        assertThat(tips).hasSize(6);
    }

    @Test
    void the_button_leads_through_all_tips_and_round_again() {
        Reply reply = tip();
        Action first = another(reply);
        Set<Action> met = new HashSet<>();
        Action at = first;
        for (int i = 0; i < 6; i++) {
            met.add(at);
            Outcome outcome = milepost.bot().action(new ActionCall(SOMEBODY, CHANNEL, at));
            at = another(((Outcome.Say) outcome).replies().get(0));
        }

        assertThat(met).hasSize(6);
        assertThat(at).isEqualTo(first);
    }

    @Test
    void a_press_never_changes_what_the_channel_sees() {
        Action another = another(tip());

        assertThat(milepost.bot().action(new ActionCall(SOMEBODY, CHANNEL, another)))
                .isInstanceOfSatisfying(
                        Outcome.Say.class, s -> assertThat(s.audience()).isEqualTo(Audience.PERSON));
        assertThat(milepost.bot().action(new ActionCall(SOMEBODY, CHANNEL, another, true)))
                .isInstanceOf(Outcome.Replace.class);
    }

    @Test
    void a_button_for_a_tip_that_is_gone_still_leads_to_one() {
        Outcome outcome = milepost.bot().action(new ActionCall(SOMEBODY, CHANNEL, Action.of("tip", "gone")));

        assertThat(((Outcome.Say) outcome).replies().get(0).plain()).contains("Tip number");
    }

    @Test
    void a_pack_without_tips_says_so() {
        Milepost without = Milepost.builder(TestPack.withTips(0)).build();
        Outcome.Say say =
                (Outcome.Say) without.bot().command(without.commandLine().parse(SOMEBODY, CHANNEL, "tip"));

        assertThat(say.replies().get(0).plain()).isEqualTo("I have no tips on lighthouses.");
        assertThat(say.result()).isEqualTo(Outcome.Result.NO_SUCH_THING);
    }
}
