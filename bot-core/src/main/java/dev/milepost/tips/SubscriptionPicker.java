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
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which subscription a command means: the one that is named, or the only one of the channel. */
final class SubscriptionPicker {

    private static final int SHORTEST_ID = 4;
    private static final int IN_MENU = 25;

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
     * @param asked what is to be done with it: arguments of the menu that asks which one
     */
    Pick pick(Place here, String typed, List<String> asked) {
        List<Subscription> all = all(here);
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
            List<Subscription> named =
                    all.stream().filter(s -> s.id().startsWith(word)).toList();
            return switch (named.size()) {
                case 0 -> notClear(noneNamed(typed, all, asked));
                case 1 -> new Pick.One(named.get(0));
                default ->
                    new Pick.NotClear(Outcome.person(
                            which(Text.of("Several begin with “{}”. Which one?", shorten(typed)), named, asked)));
            };
        }
        List<Subscription> ofChannel =
                all.stream().filter(s -> s.channel().equals(here.channel())).toList();
        if (ofChannel.size() == 1) {
            return new Pick.One(ofChannel.get(0));
        }
        return ofChannel.isEmpty()
                ? notClear(noneHere(all, asked))
                : new Pick.NotClear(
                        Outcome.person(which(Text.markdown("This channel has several. Which one?"), ofChannel, asked)));
    }

    /** Words of which at most one named a subscription. */
    record Words(String id, String rest) {}

    /** Finds the word that is an id or the beginning of one; no word for a day is. */
    Words sort(Place here, String words) {
        List<String> ids = all(here).stream().map(Subscription::id).toList();
        List<String> parts = List.of(words.strip().split("\\s+", -1));
        Optional<String> id = parts.stream()
                .filter(w -> w.length() >= SHORTEST_ID)
                .filter(w -> ids.stream().anyMatch(i -> i.startsWith(w.toLowerCase(Locale.ROOT))))
                .findFirst();
        return new Words(
                id.orElse(""),
                parts.stream().filter(w -> !w.equals(id.orElse(""))).collect(Collectors.joining(" ")));
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

    private static Reply noneNamed(String typed, List<Subscription> all, List<String> asked) {
        Text none = Text.of("No subscription here is called “{}”.", shorten(typed));
        return all.isEmpty() ? Reply.of(none) : which(none, all, asked);
    }

    private static Reply noneHere(List<Subscription> all, List<String> asked) {
        if (all.isEmpty()) {
            return Reply.of(Text.markdown(
                    "No channel gets daily tips yet. Begin with `tips subscribe 09:00 Europe/Berlin weekdays`."));
        }
        return which(Text.markdown("This channel has no daily tips; others have. Which one do you mean?"), all, asked);
    }

    /** A menu of as many as every platform's has room for. */
    private static Reply which(Text said, List<Subscription> subscriptions, List<String> asked) {
        Reply reply = Reply.of(said).plus(menu(subscriptions, asked));
        return subscriptions.size() <= IN_MENU
                ? reply
                : reply.plus(new Block.Note(Text.of(
                        "These are the first {}. In the channel meant, `tips list` shows the id to type.", IN_MENU)));
    }

    private static Block menu(List<Subscription> subscriptions, List<String> asked) {
        return new Block.Menu(
                "Choose a subscription",
                new Action(TipsCommand.ACTION, asked),
                subscriptions.stream()
                        .limit(IN_MENU)
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
