package dev.milepost.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.testing.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TipsHomeTest {

    private static final Place HERE =
            new Place(ChannelRef.channel("discord", "guild", "channel-s2"), Place.Kind.CHANNEL);
    private static final Caller ADMIN = new Caller(new UserRef("discord", "guild", "admin"), true);
    private static final Caller MEMBER = new Caller(new UserRef("discord", "guild", "member"), false);

    private final TipStores stores = TipStores.inMemory();
    private final ContentPack pack = TestPack.withTips(6);
    private final ListSubscriptions list =
            new ListSubscriptions(() -> pack, stores, new SettableClock("2026-11-24T07:00:00Z"));
    private final TipsHome home = new TipsHome(stores.subscriptions(), list);

    @Test
    void where_nobody_gets_tips_members_are_told_who_can_change_that_and_admins_can() {
        assertThat(text(MEMBER)).contains("No channel gets daily tips yet. Admins can change that.");
        assertThat(text(ADMIN)).contains("No channel gets daily tips yet.").doesNotContain("Admins");
        assertThat(labels(MEMBER)).isEmpty();
        assertThat(labels(ADMIN)).containsExactly("Subscribe a channel");
    }

    @Test
    void admins_have_buttons_below_each_subscription_and_what_is_paused_can_be_resumed() {
        TestSubscription.add(stores.subscriptions(), TestSubscription.of("s1"));
        TestSubscription.add(
                stores.subscriptions(), TestSubscription.of("s2").with(Standing.RUNNING.with(Standing.Pause.BY_ADMIN)));

        assertThat(labels(ADMIN))
                .containsExactly(
                        "Pause",
                        "Preview",
                        "Calendar",
                        "History",
                        "Unsubscribe", //
                        "Resume",
                        "Preview",
                        "Calendar",
                        "History",
                        "Unsubscribe", //
                        "Subscribe a channel");
        assertThat(labels(MEMBER)).isEmpty();
        assertThat(text(MEMBER)).contains("s1", "Paused").doesNotContain("No channel");
    }

    @Test
    void ten_are_shown_and_how_many_more_there_are_is_said() {
        add(10);
        assertThat(text(MEMBER)).doesNotContain("more:");

        TestSubscription.add(stores.subscriptions(), TestSubscription.of("one-more"));
        assertThat(text(MEMBER)).contains("And 1 more: tips list shows them.");
        assertThat(home.of(HERE, false))
                .filteredOn(Block.Paragraph.class::isInstance)
                .hasSize(10);
    }

    @Test
    void the_list_shows_twenty_this_channels_first_and_counts_the_others() {
        add(20);
        assertThat(listed()).startsWith("20 subscriptions").doesNotContain("And ");

        TestSubscription.add(stores.subscriptions(), TestSubscription.of("one-more"));
        assertThat(listed()).startsWith("21 subscriptions").contains("And 1 more.");
        assertThat(listed().indexOf("s2")).isLessThan(listed().indexOf("s1"));
    }

    @Test
    void that_tips_run_low_is_said_only_where_they_do() {
        TestSubscription.add(stores.subscriptions(), TestSubscription.of("s1"));

        assertThat(text(MEMBER)).contains("Tips: ");
        ListSubscriptions plenty =
                new ListSubscriptions(() -> TestPack.withTips(400), stores, new SettableClock("2026-11-24T07:00:00Z"));
        assertThat(plenty.line(TestSubscription.of("s1"), HERE).plain())
                .doesNotContain("Tips: ")
                .contains("Next: ");
    }

    private void add(int count) {
        for (int i = 1; i <= count; i++) {
            TestSubscription.add(stores.subscriptions(), TestSubscription.of("s" + i));
        }
    }

    private String listed() {
        Outcome.Say said = (Outcome.Say) list.run(new Invocation(ADMIN, HERE, "tips", "list", Map.of(), ""));
        return said.replies().get(0).plain();
    }

    private String text(Caller caller) {
        return new Reply(home.of(HERE, caller.admin())).plain();
    }

    private List<String> labels(Caller caller) {
        return home.of(HERE, caller.admin()).stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(b -> ((Block.Buttons) b).buttons().stream())
                .map(Button::label)
                .toList();
    }
}
