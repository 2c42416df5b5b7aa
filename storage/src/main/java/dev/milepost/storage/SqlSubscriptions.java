package dev.milepost.storage;

import dev.milepost.tips.Slot;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.SubscriptionStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Subscriptions in {@code tip_subscription}. */
final class SqlSubscriptions implements SubscriptionStore {

    private static final String INSERT = """
        insert into tip_subscription (id, platform, space, channel, thread, local_time, zone, days, topics, look,
            late_minutes, seed, created_by_space, created_by, created, paused, shard, next_date, next_due)
        values (:id, :platform, :space, :channel, :thread, :localTime, :zone, :days, :topics, :look,
            :lateMinutes, :seed, :createdBySpace, :createdBy, :created, :paused, :shard, :nextDate, :nextDue)
        on conflict do nothing
        """;

    private final Jdbi jdbi;

    SqlSubscriptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Subscription subscription, Slot first) {
        int written = jdbi.withHandle(handle -> {
            try (var insert = handle.createUpdate(INSERT)) {
                SubscriptionRow.bind(insert, subscription, first);
                return insert.execute();
            }
        });
        if (written == 0) {
            throw new IllegalStateException("two subscriptions " + subscription.id());
        }
    }

    @Override
    public Optional<Subscription> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from tip_subscription where id = :id")
                .bind("id", id)
                .map((row, context) -> SubscriptionRow.read(row))
                .findFirst());
    }

    @Override
    public List<Subscription> in(String platform, String space) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from tip_subscription where platform = :platform and space = :space order by"
                                + " created, id")
                .bind("platform", platform)
                .bind("space", space)
                .map((row, context) -> SubscriptionRow.read(row))
                .list());
    }

    @Override
    public Optional<Slot> nextSlot(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select next_date, next_due from tip_subscription where id = :id")
                        .bind("id", id)
                        .map((row, context) -> SubscriptionRow.readNext(row))
                        .findFirst());
    }

    @Override
    public boolean pause(String id, boolean paused) {
        return change("update tip_subscription set paused = :paused where id = :id", id, paused);
    }

    @Override
    public boolean remove(String id) {
        return jdbi.withHandle((Handle handle) -> handle.createUpdate("delete from tip_subscription where id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    private boolean change(String sql, String id, boolean paused) {
        return jdbi.withHandle((Handle handle) ->
                handle.createUpdate(sql).bind("id", id).bind("paused", paused).execute() > 0);
    }
}
