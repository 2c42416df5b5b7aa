package dev.milepost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link ChatPlatform} does, whatever stands behind it. */
public abstract class ChatPlatformContract {

    private static final Duration HOUR = Duration.ofHours(1);

    protected abstract ChatPlatform platform();

    /** A channel in which all is allowed. */
    protected abstract ChannelRef channel();

    /** One in which the bot may not post. */
    protected abstract ChannelRef closed();

    /** One in which the bot may post and not read. */
    protected abstract ChannelRef unreadable();

    protected abstract UserRef person();

    /** How many messages of the bot's stand in {@link #channel}. */
    protected abstract int standing();

    /** Does something while the platform takes messages and every answer gets lost. */
    protected abstract DeliveryResult whileAnswersAreLost(Supplier<DeliveryResult> work);

    /** Does something while the platform takes nothing and can't be reached. */
    protected abstract DeliveryResult whileNothingArrives(Supplier<DeliveryResult> work);

    protected static Reply tip(String key) {
        return Reply.of(Text.literal("A tip."))
                .plus(new Block.Buttons(List.of(Button.of("Another", Action.of("tip", "t-1", key)))));
    }

    private DeliveryResult post(String key) {
        return platform().post(channel(), tip(key), key);
    }

    @Test
    protected void what_was_posted_is_found_by_its_key_and_by_no_other() {
        DeliveryResult.Posted posted = (DeliveryResult.Posted) post("find234567-20261124");

        assertThat(platform().find(channel(), "find234567-20261124", HOUR))
                .isInstanceOfSatisfying(Sighting.Found.class, found -> {
                    assertThat(found.messageId()).isEqualTo(posted.messageId());
                    assertThat(found.link()).isEqualTo(posted.link());
                });
        assertThat(platform().find(channel(), "find234567-20261125", HOUR)).isEqualTo(new Sighting.NotThere());
    }

    @Test
    protected void a_post_whose_answer_got_lost_is_of_unknown_outcome_and_is_found() {
        int before = standing();

        assertThat(whileAnswersAreLost(() -> post("lost234567-20261124"))).isInstanceOf(DeliveryResult.Unknown.class);

        assertThat(platform().find(channel(), "lost234567-20261124", HOUR)).isInstanceOf(Sighting.Found.class);
        assertThat(standing()).isEqualTo(before + 1);
    }

    @Test
    protected void a_post_that_never_arrived_is_certainly_not_there() {
        int before = standing();

        assertThat(whileNothingArrives(() -> post("gone234567-20261124"))).isNotInstanceOf(DeliveryResult.Posted.class);

        assertThat(platform().find(channel(), "gone234567-20261124", HOUR)).isEqualTo(new Sighting.NotThere());
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    protected void a_channel_that_can_not_be_read_never_counts_as_empty() {
        assertThat(platform().find(unreadable(), "none234567-20261124", HOUR))
                .isInstanceOfSatisfying(
                        Sighting.NotReadable.class, n -> assertThat(n.detail()).isNotBlank());
    }

    @Test
    protected void a_check_names_what_is_missing() {
        assertThat(platform().check(channel())).isEqualTo(new ChannelCheck.Ready(List.of()));
        assertThat(platform().check(closed()))
                .isInstanceOfSatisfying(
                        ChannelCheck.NotReady.class,
                        n -> assertThat(n.missing())
                                .isNotEmpty()
                                .allSatisfy(g -> assertThat(g.purpose()).isNotBlank()));
        assertThat(platform().check(unreadable()))
                .isInstanceOfSatisfying(
                        ChannelCheck.Ready.class, r -> assertThat(r.advised()).isNotEmpty());
    }

    @Test
    protected void one_person_can_be_told_something() {
        int before = standing();

        assertThat(platform().tell(person(), tip("told"), "told")).isInstanceOf(DeliveryResult.Posted.class);

        assertThat(standing()).isEqualTo(before);
    }
}
