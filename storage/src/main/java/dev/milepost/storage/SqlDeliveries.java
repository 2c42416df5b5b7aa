package dev.milepost.storage;

import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState.Kind;
import dev.milepost.tips.DeliveryStore;
import dev.milepost.tips.Lane;
import dev.milepost.tips.Slot;
import dev.milepost.tips.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Deliveries in {@code tip_delivery}, and the queue of slots in {@code tip_subscription}. */
final class SqlDeliveries implements DeliveryStore {

    /** What a newer version has put into a state of its own is for that version to see to. */
    private static final String KNOWN = StoredWord.all(Kind.values());

    private static final String DUE = """
        select * from tip_subscription
        where next_due <= :now and shard >= :from and shard < :to
        order by next_due limit :limit
        """;

    /** Selects from the subscription, so that one that has ended gets no record. */
    private static final String OPEN = """
        insert into tip_delivery (subscription, local_date, due, shard, state, tip, reason, detail, attempts,
            changed, again, message, link)
        select id, :localDate, :due, shard, :state, :tip, :reason, :detail, :attempts,
            :changed, :again, :message, :link
        from tip_subscription where id = :subscription
        on conflict do nothing
        """;

    private static final String MOVE_ON = """
        update tip_subscription set next_date = :date, next_due = :due where id = :id and next_date < :date
        """;

    private static final String RETRIES = """
        select s.*, d.* from tip_delivery d join tip_subscription s on s.id = d.subscription
        where d.again > 0 and d.again <= :now and d.shard >= :from and d.shard < :to and d.state in (%s)
        order by d.again limit :limit
        """.formatted(KNOWN);

    private static final String MOVE = """
        update tip_delivery set state = :state, tip = :tip, reason = :reason, detail = :detail,
            attempts = :attempts, changed = :changed, again = :again, message = :message, link = :link
        where subscription = :subscription and local_date = :localDate and due = :due and state in (<before>)
            and (attempts = :ofAttempt or :ofAttempt < 0)
        """;

    private static final String ABANDON = """
        update tip_delivery set state = 'unknown', detail = :detail, changed = :now, again = :look
        where state = 'pending' and shard >= :from and shard < :to
        """;

    private final Jdbi jdbi;

    SqlDeliveries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<DueSlot> due(Lane lane, Instant now, int limit) {
        record Waiting(Subscription subscription, Slot slot) {}
        return jdbi.withHandle(handle -> {
            List<Waiting> waiting = handle.createQuery(DUE)
                    .bind("now", now.toEpochMilli())
                    .bind("from", lane.from())
                    .bind("to", lane.to())
                    .bind("limit", limit)
                    .map((row, context) -> new Waiting(SubscriptionRow.read(row), SubscriptionRow.readNext(row)))
                    .list();
            Map<String, SeenTips> seen = SeenTips.of(
                    handle, waiting.stream().map(w -> w.subscription().id()).toList());
            return waiting.stream()
                    .map(w -> new DueSlot(
                            w.subscription(),
                            w.slot(),
                            seen.getOrDefault(w.subscription().id(), SeenTips.NOTHING)
                                    .latest()))
                    .toList();
        });
    }

    @Override
    public List<Delivery> open(List<Opening> openings) {
        return jdbi.inTransaction(handle -> {
            try (PreparedBatch insert = handle.prepareBatch(OPEN);
                    PreparedBatch moveOn = handle.prepareBatch(MOVE_ON)) {
                for (Opening opening : openings) {
                    DeliveryRow.bind(insert, opening.delivery());
                    insert.add();
                    moveOn.bind("id", opening.delivery().subscription())
                            .bind("date", opening.next().date().toString())
                            .bind("due", opening.next().due().toEpochMilli())
                            .add();
                }
                int[] written = insert.execute();
                moveOn.execute();
                return written(openings.stream().map(Opening::delivery).toList(), written);
            }
        });
    }

    private static List<Delivery> written(List<Delivery> all, int[] counts) {
        List<Delivery> written = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                written.add(all.get(i));
            }
        }
        return written;
    }

    @Override
    public List<Retry> retries(Lane lane, Instant now, int limit) {
        record Waiting(Subscription subscription, Delivery delivery) {}
        return jdbi.withHandle(handle -> {
            List<Waiting> waiting = handle.createQuery(RETRIES)
                    .bind("now", now.toEpochMilli())
                    .bind("from", lane.from())
                    .bind("to", lane.to())
                    .bind("limit", limit)
                    .map((row, context) -> new Waiting(SubscriptionRow.read(row), DeliveryRow.read(row)))
                    .list();
            Map<String, SeenTips> seen = SeenTips.of(
                    handle,
                    waiting.stream().map(w -> w.subscription().id()).distinct().toList());
            return waiting.stream()
                    .map(w -> new Retry(
                            w.subscription(),
                            w.delivery(),
                            seen.getOrDefault(w.subscription().id(), SeenTips.NOTHING)
                                    .without(w.delivery())))
                    .toList();
        });
    }

    @Override
    public List<Delivery> move(Collection<Delivery> deliveries) {
        Map<Kind, List<Delivery>> byKind =
                deliveries.stream().collect(Collectors.groupingBy(d -> d.state().kind()));
        return jdbi.inTransaction(handle -> {
            List<Delivery> written = new ArrayList<>();
            byKind.forEach((kind, group) -> written.addAll(move(handle, kind, group)));
            return written;
        });
    }

    private static List<Delivery> move(Handle handle, Kind kind, List<Delivery> group) {
        if (kind.mayFollow().isEmpty()) {
            return List.of();
        }
        try (PreparedBatch update = handle.prepareBatch(MOVE)
                .define("before", StoredWord.all(kind.mayFollow().toArray(Kind[]::new)))) {
            for (Delivery delivery : group) {
                DeliveryRow.bind(update, delivery);
                update.bind("ofAttempt", delivery.state().ofAttempt().orElse(-1))
                        .add();
            }
            return written(group, update.execute());
        }
    }

    @Override
    public int abandon(Lane lane, Instant now, Instant look) {
        return jdbi.withHandle((Handle handle) -> handle.createUpdate(ABANDON)
                .bind("detail", ABANDONED)
                .bind("look", look.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("from", lane.from())
                .bind("to", lane.to())
                .execute());
    }

    @Override
    public List<Delivery> history(String subscription, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from tip_delivery where subscription = :subscription and state in (" + KNOWN
                                + ") order by local_date desc limit :limit")
                .bind("subscription", subscription)
                .bind("limit", limit)
                .map((row, context) -> DeliveryRow.read(row))
                .list());
    }

    @Override
    public Optional<Delivery> find(String subscription, LocalDate date) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from tip_delivery where subscription = :subscription and local_date = :date and"
                                + " state in (" + KNOWN + ")")
                .bind("subscription", subscription)
                .bind("date", date.toString())
                .map((row, context) -> DeliveryRow.read(row))
                .findOne());
    }

    @Override
    public Map<String, LocalDate> seen(String subscription) {
        return jdbi.withHandle(handle -> SeenTips.of(handle, List.of(subscription))
                .getOrDefault(subscription, SeenTips.NOTHING)
                .latest());
    }
}
