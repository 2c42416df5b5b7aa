package dev.milepost.privacy;

import dev.milepost.answer.ConversationStore;
import dev.milepost.answer.QuestionStore;
import dev.milepost.answer.Receipt;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.chat.UserRef;
import dev.milepost.privacy.Item.Kind;
import dev.milepost.settings.Settings;
import dev.milepost.settings.Space;
import dev.milepost.tips.Standing;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.SubscriptionStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the stores hold about a person. Whatever comes to be stored of people joins here, and in {@code
 * docs/privacy.md}. A person whose space is empty is the same one in every guild and workspace of the platform.
 */
public final class PersonalData {

    private final Optional<ReceiptStore> receipts;
    private final Optional<QuestionStore> questions;
    private final Optional<ConversationStore> conversations;
    private final Optional<SubscriptionStore> subscriptions;
    private final Optional<Settings> settings;

    /** Looks into the stores that there are. */
    public PersonalData(
            Optional<ReceiptStore> receipts,
            Optional<QuestionStore> questions,
            Optional<ConversationStore> conversations,
            Optional<SubscriptionStore> subscriptions,
            Optional<Settings> settings) {
        this.receipts = receipts;
        this.questions = questions;
        this.conversations = conversations;
        this.subscriptions = subscriptions;
        this.settings = settings;
    }

    /** Everything, kind by kind. */
    public List<Item> about(UserRef person) {
        List<Item> items = new ArrayList<>();
        receipts.ifPresent(s -> s.of(person).forEach(r -> items.add(item(r))));
        questions.ifPresent(s -> s.keptOf(person).forEach(q -> items.add(item(q))));
        conversations.ifPresent(s -> s.of(person).forEach(c -> items.add(item(c))));
        subscriptions.ifPresent(s -> s.madeBy(person).forEach(t -> items.add(item(t))));
        settings.ifPresent(s -> s.tipAdminIn(person).forEach(space -> items.add(item(space))));
        return items;
    }

    /**
     * Erases everything. A channel's subscription stays, for it is the channel's; who made it is forgotten.
     *
     * @return how many of each kind there were, those without any left out
     */
    public Map<Kind, Integer> erase(UserRef person) {
        Map<Kind, Integer> erased = new EnumMap<>(Kind.class);
        erased.put(Kind.QUESTION, receipts.map(s -> s.forget(person)).orElse(0));
        erased.put(Kind.ASKED, questions.map(s -> s.forget(person)).orElse(0));
        erased.put(Kind.CONVERSATION, conversations.map(s -> s.forget(person)).orElse(0));
        erased.put(
                Kind.SUBSCRIPTION, subscriptions.map(s -> s.forgetMaker(person)).orElse(0));
        erased.put(Kind.TIP_ADMIN, settings.map(s -> s.forget(person)).orElse(0));
        erased.values().removeIf(count -> count == 0);
        return erased;
    }

    private static Item item(Receipt receipt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("receipt", receipt.id());
        fields.put("kept", receipt.kept().toString());
        fields.put("space", receipt.asker().space());
        fields.put("question", receipt.question());
        fields.put("answered", receipt.answer());
        fields.put("kind", receipt.kind());
        fields.put("pack", receipt.pack());
        fields.put("pack version", receipt.packVersion());
        fields.put("facts shown just before", new ArrayList<>(receipt.facts()));
        fields.put("pay shown just before", new ArrayList<>(receipt.rows()));
        return new Item(
                Kind.QUESTION,
                "%s, kept on %s: %s"
                        .formatted(receipt.id(), receipt.kept().toString().substring(0, 10), receipt.question()),
                fields);
    }

    private static Item item(QuestionStore.Kept asked) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", asked.outcome().day().toString());
        fields.put("question", asked.text());
        fields.put("answered", asked.outcome().kind());
        fields.put("facts", new ArrayList<>(asked.outcome().nearest()));
        return new Item(Kind.ASKED, "on %s: %s".formatted(asked.outcome().day(), asked.text()), fields);
    }

    private static Item item(ConversationStore.Conversation conversation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", conversation.at().toString());
        fields.put("space", conversation.place().space());
        fields.put("channel", conversation.place().id());
        fields.put("facts shown", new ArrayList<>(conversation.shown().facts()));
        fields.put("pay shown", new ArrayList<>(conversation.shown().rows()));
        return new Item(
                Kind.CONVERSATION,
                "in channel %s, the last thing shown: %s"
                        .formatted(
                                conversation.place().id(),
                                Stream.of(
                                                conversation.shown().facts(),
                                                conversation.shown().rows())
                                        .flatMap(List::stream)
                                        .collect(Collectors.joining(", "))),
                fields);
    }

    private static Item item(Subscription subscription) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subscription", subscription.id());
        fields.put("created", subscription.created().toString());
        fields.put("space", subscription.channel().space());
        fields.put("channel", subscription.channel().id());
        fields.put("time", subscription.schedule().time().toString());
        fields.put("zone", subscription.schedule().zone().getId());
        fields.put("days", words(subscription.schedule().days()));
        fields.put("topics", new ArrayList<>(subscription.topics()));
        fields.put("look", word(subscription.look()));
        fields.put("hours late", subscription.lateWithin().toHours());
        Standing standing = subscription.standing();
        fields.put("paused", word(standing.pause()));
        fields.put("failures in a row", standing.failures());
        fields.put(
                "days left out",
                standing.leftOut().stream().sorted().map(Object::toString).toList());
        standing.snoozedUntil().ifPresent(until -> fields.put("snoozed until", until.toString()));
        return new Item(
                Kind.SUBSCRIPTION,
                "%s, at %s %s in channel %s, since %s"
                        .formatted(
                                subscription.id(),
                                subscription.schedule().time(),
                                subscription.schedule().zone().getId(),
                                subscription.channel().id(),
                                subscription.created().toString().substring(0, 10)),
                fields);
    }

    private static List<String> words(Set<? extends Enum<?>> of) {
        return of.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(PersonalData::word)
                .toList();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Item item(Space space) {
        return new Item(Kind.TIP_ADMIN, "in " + space.id(), Map.of("space", space.id()));
    }
}
