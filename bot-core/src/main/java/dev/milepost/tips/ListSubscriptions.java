package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.Outcome;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code tips list}: every subscription of the guild or workspace, this channel's first. */
final class ListSubscriptions implements TipsSubcommand {

    private static final int SHOWN = 20;

    private final Supplier<ContentPack> pack;
    private final TipStores stores;
    private final Clock clock;

    ListSubscriptions(Supplier<ContentPack> pack, TipStores stores, Clock clock) {
        this.pack = pack;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public CommandSpec.Subcommand spec() {
        return new CommandSpec.Subcommand("list", "Show all subscriptions of this server or workspace", List.of());
    }

    @Override
    public Outcome run(Invocation invocation) {
        Place here = invocation.place();
        ChannelRef channel = here.channel();
        List<Subscription> all = stores.subscriptions().in(channel.platform(), channel.space()).stream()
                .sorted(Comparator.comparing((Subscription s) -> !s.channel().equals(channel)))
                .toList();
        if (all.isEmpty()) {
            return Outcome.person(Reply.of(Text.markdown(
                            "No channel gets daily tips yet. Begin with `tips subscribe 09:00 Europe/Berlin"
                                    + " weekdays`."))
                    .plus(new Block.Buttons(List.of(TipsHome.SUBSCRIBE))));
        }
        Reply.Builder reply = Reply.builder()
                .heading(all.size() == 1 ? "1 subscription" : all.size() + " subscriptions")
                .bullets(all.stream().limit(SHOWN).map(s -> line(s, here)).toList());
        if (all.size() > SHOWN) {
            reply.note(Text.of("And {} more. Run this in a channel to see that channel's first.", all.size() - SHOWN));
        }
        return Outcome.person(reply.build());
    }

    /** A subscription in one line, as seen from {@code here}. */
    Text line(Subscription subscription, Place here) {
        Instant now = clock.instant();
        Text what = Text.of("**{}**, in ", SubscriptionText.when(subscription.schedule()))
                .plus(SubscriptionText.where(subscription, here));
        Optional<Slot> slot = stores.subscriptions().nextSlot(subscription.id());
        String next = SubscriptionText.paused(subscription)
                .orElseGet(() -> "Next: " + SubscriptionText.upcoming(subscription, slot, now));
        Gauge gauge = Gauge.of(subscription, pack.get(), stores.deliveries().seen(subscription.id()));
        Text low = gauge.isLow() ? Text.of("Tips: {}. ", gauge.words()) : Text.literal("");
        return what.plus(Text.of(". {}. ", next)).plus(low).plus(Text.of("`{}`", subscription.id()));
    }
}
