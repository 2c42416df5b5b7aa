package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;

/** What the bot's own page shows of daily tips: all subscriptions, and to who may change them the buttons for that. */
final class TipsHome {

    static final Button SUBSCRIBE = Button.of("Subscribe a channel", Action.of(SubscribeForm.NAME));

    private static final int SHOWN = 10;

    private final SubscriptionStore store;
    private final ListSubscriptions list;

    TipsHome(SubscriptionStore store, ListSubscriptions list) {
        this.store = store;
        this.list = list;
    }

    List<Block> of(Place place, boolean mayChange) {
        ChannelRef here = place.channel();
        List<Subscription> all = store.in(here.platform(), here.space());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Daily tips"));
        if (all.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.markdown(
                    mayChange
                            ? "No channel gets daily tips yet."
                            : "No channel gets daily tips yet. Admins can change that.")));
        }
        for (Subscription subscription : all.subList(0, Math.min(SHOWN, all.size()))) {
            blocks.add(new Block.Paragraph(list.line(subscription, place)));
            if (mayChange) {
                blocks.add(new Block.Buttons(buttons(subscription)));
            }
        }
        if (all.size() > SHOWN) {
            blocks.add(new Block.Note(Text.of("And {} more: `tips list` shows them.", all.size() - SHOWN)));
        }
        if (mayChange) {
            blocks.add(new Block.Buttons(List.of(SUBSCRIBE)));
        }
        return blocks;
    }

    private static List<Button> buttons(Subscription subscription) {
        return List.of(
                subscription.paused()
                        ? button("Resume", "resume", subscription)
                        : button("Pause", "pause", subscription),
                button("Preview", "preview", subscription),
                button("Calendar", "calendar", subscription),
                button("History", "history", subscription),
                button("Unsubscribe", "unsubscribe", subscription));
    }

    private static Button button(String label, String subcommand, Subscription subscription) {
        return Button.of(label, Action.of(TipsCommand.ACTION, subcommand, subscription.id()));
    }
}
