package dev.milepost.storage;

import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** When each tip last came in a subscription, and which came only once. */
record SeenTips(Map<String, LocalDate> latest, Set<String> once) {

    private static final String SEEN = """
        select subscription, tip, max(local_date) as latest, count(*) as times from tip_delivery
        where subscription in (<ids>) and state in (%s) group by subscription, tip
        """.formatted(StoredWord.all(
            Arrays.stream(Kind.values()).filter(Kind::counts).toArray(Kind[]::new)));

    static final SeenTips NOTHING = new SeenTips(Map.of(), Set.of());

    /** Those of {@code subscriptions}, by id; one without any is left out. */
    static Map<String, SeenTips> of(Handle handle, List<String> subscriptions) {
        Map<String, SeenTips> seen = new HashMap<>();
        if (!subscriptions.isEmpty()) {
            record Tip(String subscription, String id, LocalDate latest, boolean once) {}
            handle.createQuery(SEEN)
                    .bindList("ids", subscriptions)
                    .map((row, context) -> new Tip(
                            row.getString("subscription"),
                            row.getString("tip"),
                            LocalDate.parse(row.getString("latest")),
                            row.getInt("times") == 1))
                    .forEach(tip -> {
                        SeenTips there = seen.computeIfAbsent(
                                tip.subscription(), k -> new SeenTips(new HashMap<>(), new HashSet<>()));
                        there.latest().put(tip.id(), tip.latest());
                        if (tip.once()) {
                            there.once().add(tip.id());
                        }
                    });
        }
        return seen;
    }

    /** When each last came, but for what {@code delivery} alone brought there. */
    Map<String, LocalDate> without(Delivery delivery) {
        String tip = delivery.state().tip();
        Map<String, LocalDate> others = new HashMap<>(latest);
        if (once.contains(tip)) {
            others.remove(tip);
        }
        return others;
    }
}
