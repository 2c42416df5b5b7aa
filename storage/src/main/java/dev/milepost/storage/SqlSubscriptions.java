package dev.milepost.storage;

import dev.milepost.chat.UserRef;
import dev.milepost.tips.Slot;
import dev.milepost.tips.Standing;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.SubscriptionStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Subscriptions in {@code tip_subscription}. */
final class SqlSubscriptions implements SubscriptionStore {

    private static final String INSERT = """
        insert into tip_subscription (id, platform, space, channel, thread, local_time, zone, days, topics, look,
            late_minutes, seed, created_by_space, created_by, created, paused, pause_why, failures, left_out,
            snoozed_until, shard, next_date, next_due)
        values (:id, :platform, :space, :channel, :thread, :localTime, :zone, :days, :topics, :look,
            :lateMinutes, :seed, :createdBySpace, :createdBy, :created, :paused, :pauseWhy, :failures, :leftOut,
            :snoozedUntil, :shard, :nextDate, :nextDue)
        on conflict do nothing
        """;

    /** Only over what was read, or over a word that can't be: of two who change it at once the second one begins anew. */
    private static final String CHANGE = """
        update tip_subscription set paused = :paused, pause_why = :pauseWhy, failures = :failures,
            left_out = :leftOut, snoozed_until = :snoozedUntil
        where id = :id and paused = :wasPaused and failures = :wasFailures
            and (pause_why = :wasPauseWhy or pause_why not in ('', %s)) and left_out = :wasLeftOut and snoozed_until = :wasSnoozedUntil
        """.formatted(StoredWord.all(Standing.Pause.values()));

    private static final String MADE_BY =
            "platform = :platform and created_by = :person and (:space = '' or created_by_space = :space)";

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
    public Set<String> spaces(String platform) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct space from tip_subscription where platform = :platform")
                        .bind("platform", platform)
                        .mapTo(String.class)
                        .set());
    }

    @Override
    public List<Subscription> madeBy(UserRef person) {
        return jdbi.withHandle(handle -> PersonBinding.bind(
                        handle.createQuery("select * from tip_subscription where " + MADE_BY + " order by created, id"),
                        person)
                .map((row, context) -> SubscriptionRow.read(row))
                .list());
    }

    @Override
    public int forgetMaker(UserRef person) {
        return jdbi.withHandle((Handle handle) -> PersonBinding.bind(
                        handle.createUpdate(
                                "update tip_subscription set created_by_space = '', created_by = '' where " + MADE_BY),
                        person)
                .execute());
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
    public boolean change(Subscription subscription, Standing to) {
        return jdbi.withHandle((Handle handle) -> {
            try (var update = handle.createUpdate(CHANGE)) {
                update.bind("id", subscription.id());
                StandingColumns.of(to).bind(update);
                StandingColumns.of(subscription.standing()).bindWas(update);
                return update.execute() > 0;
            }
        });
    }

    @Override
    public boolean remove(String id) {
        return jdbi.withHandle((Handle handle) -> handle.createUpdate("delete from tip_subscription where id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }
}
