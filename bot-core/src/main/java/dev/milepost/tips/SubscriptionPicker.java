package dev.milepost.tips;

import static dev.milepost.command.CommandRouter.shorten;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Locale;

/** Finds out which subscription a command means: the one that is named, or the only one of the channel. */
final class SubscriptionPicker {

    private final SubscriptionStore store;

    SubscriptionPicker(SubscriptionStore store) {
        this.store = store;
    }

    /** The one that is meant, or what to say where that isn't clear. */
    sealed interface Pick {
        record One(Subscription subscription) implements Pick {}

        record NotClear(Outcome outcome) implements Pick {}
    }

    /**
     * @param typed an id or its beginning, or empty
     * @param subcommand what is to be done with it, for the menu that asks
     */
    Pick pick(Place here, String typed, String subcommand) {
        List<Subscription> all = all(here);
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
            List<Subscription> named =
                    all.stream().filter(s -> s.id().startsWith(word)).toList();
            return named.size() == 1 ? new Pick.One(named.get(0)) : notClear(noneNamed(typed, all, subcommand));
        }
        List<Subscription> ofChannel =
                all.stream().filter(s -> s.channel().equals(here.channel())).toList();
        if (ofChannel.size() == 1) {
            return new Pick.One(ofChannel.get(0));
        }
        return ofChannel.isEmpty()
                ? notClear(noneHere(all, subcommand))
                : new Pick.NotClear(Outcome.person(Reply.of(Text.markdown("This channel has several. Which one?"))
                        .plus(menu(ofChannel, subcommand))));
    }

    /** Completes an id. */
    List<Suggestion> suggest(Place here, String typed) {
        return all(here).stream()
                .filter(s -> (s.id() + " " + SubscriptionText.when(s.schedule()))
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.strip().toLowerCase(Locale.ROOT)))
                .map(s -> new Suggestion(label(s), s.id()))
                .toList();
    }

    private List<Subscription> all(Place here) {
        ChannelRef channel = here.channel();
        return store.in(channel.platform(), channel.space());
    }

    private static Pick notClear(Reply reply) {
        return new Pick.NotClear(Outcome.noSuchThing(reply));
    }

    private static Reply noneNamed(String typed, List<Subscription> all, String subcommand) {
        Reply reply = Reply.of(Text.of("No subscription here is called “{}”.", shorten(typed)));
        return all.isEmpty() ? reply : reply.plus(menu(all, subcommand));
    }

    private static Reply noneHere(List<Subscription> all, String subcommand) {
        if (all.isEmpty()) {
            return Reply.of(Text.markdown(
                    "No channel gets daily tips yet. Begin with `tips subscribe 09:00 Europe/Berlin weekdays`."));
        }
        return Reply.of(Text.markdown("This channel has no daily tips; others have. Which one do you mean?"))
                .plus(menu(all, subcommand));
    }

    private static Block menu(List<Subscription> subscriptions, String subcommand) {
        return new Block.Menu(
                "Choose a subscription",
                Action.of(TipsCommand.ACTION, subcommand),
                subscriptions.stream()
                        .limit(25)
                        .map(s -> new Block.Option(
                                shorten(SubscriptionText.when(s.schedule())),
                                s.id(),
                                "in channel " + s.channel().id() + ", " + s.id()))
                        .toList());
    }

    private static String label(Subscription subscription) {
        return "%s · channel %s"
                .formatted(
                        shorten(SubscriptionText.when(subscription.schedule())),
                        subscription.channel().id());
    }
}
