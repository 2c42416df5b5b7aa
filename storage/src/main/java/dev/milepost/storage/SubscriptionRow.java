package dev.milepost.storage;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.tips.Look;
import dev.milepost.tips.Schedule;
import dev.milepost.tips.Slot;
import dev.milepost.tips.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** A subscription as a row of {@code tip_subscription}. */
final class SubscriptionRow {

    private SubscriptionRow() {}

    static void bind(SqlStatement<?> statement, Subscription subscription, Slot next) {
        ChannelRef channel = subscription.channel();
        Schedule schedule = subscription.schedule();
        statement
                .bind("id", subscription.id())
                .bind("platform", channel.platform())
                .bind("space", channel.space())
                .bind("channel", channel.id())
                .bind("thread", channel.thread())
                .bind("localTime", schedule.time().toString())
                .bind("zone", schedule.zone().getId())
                .bind("days", days(schedule.days()))
                .bind("topics", IdList.join(subscription.topics()))
                .bind("look", StoredWord.of(subscription.look()))
                .bind("lateMinutes", subscription.lateWithin().toMinutes())
                .bind("seed", subscription.seed())
                .bind("createdBySpace", subscription.createdBy().space())
                .bind("createdBy", subscription.createdBy().id())
                .bind("created", subscription.created().toEpochMilli())
                .bind("shard", subscription.shard())
                .bind("nextDate", next.date().toString())
                .bind("nextDue", next.due().toEpochMilli());
        StandingColumns.of(subscription.standing()).bind(statement);
    }

    static Subscription read(ResultSet row) throws SQLException {
        String platform = row.getString("platform");
        return new Subscription(
                row.getString("id"),
                new ChannelRef(platform, row.getString("space"), row.getString("channel"), row.getString("thread")),
                new Schedule(
                        LocalTime.parse(row.getString("local_time")),
                        ZoneId.of(row.getString("zone")),
                        days(row.getString("days"))),
                IdList.split(row.getString("topics")),
                StoredWord.read(row.getString("look"), Look.SHORT),
                Duration.ofMinutes(row.getInt("late_minutes")),
                row.getLong("seed"),
                new UserRef(platform, row.getString("created_by_space"), row.getString("created_by")),
                Instant.ofEpochMilli(row.getLong("created")),
                StandingColumns.read(row));
    }

    static Slot readNext(ResultSet row) throws SQLException {
        return new Slot(LocalDate.parse(row.getString("next_date")), Instant.ofEpochMilli(row.getLong("next_due")));
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(d -> String.valueOf(d.getValue())).collect(Collectors.joining());
    }

    private static Set<DayOfWeek> days(String digits) {
        return digits.chars().mapToObj(c -> DayOfWeek.of(c - '0')).collect(Collectors.toUnmodifiableSet());
    }
}
