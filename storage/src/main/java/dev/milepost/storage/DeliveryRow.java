package dev.milepost.storage;

import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.DeliveryState.Due;
import dev.milepost.tips.DeliveryState.Failed;
import dev.milepost.tips.DeliveryState.Kind;
import dev.milepost.tips.DeliveryState.Missed;
import dev.milepost.tips.DeliveryState.Pending;
import dev.milepost.tips.DeliveryState.Posted;
import dev.milepost.tips.DeliveryState.Publishing;
import dev.milepost.tips.DeliveryState.Skip;
import dev.milepost.tips.DeliveryState.Skipped;
import dev.milepost.tips.DeliveryState.Unknown;
import dev.milepost.tips.Failure;
import dev.milepost.tips.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** A delivery as a row of {@code tip_delivery}. What a state doesn't have is an empty text or zero. */
record DeliveryRow(
        String tip, String reason, String detail, int attempts, long changed, long again, String message, String link) {

    private static DeliveryRow of(DeliveryState state) {
        return switch (state) {
            case Due d ->
                new DeliveryRow(
                        d.tip(),
                        StoredWord.of(d.reason()),
                        "",
                        d.attempts(),
                        0,
                        d.again().toEpochMilli(),
                        "",
                        "");
            case Pending p ->
                new DeliveryRow(p.tip(), "", "", p.attempts(), p.since().toEpochMilli(), 0, "", "");
            case Posted p ->
                new DeliveryRow(p.tip(), "", p.unpublished(), 0, p.at().toEpochMilli(), 0, p.messageId(), p.link());
            case Publishing p ->
                new DeliveryRow(
                        p.tip(),
                        "",
                        "",
                        p.attempts(),
                        p.at().toEpochMilli(),
                        p.again().toEpochMilli(),
                        p.messageId(),
                        p.link());
            case Unknown u ->
                new DeliveryRow(
                        u.tip(),
                        "",
                        u.detail(),
                        u.attempts(),
                        u.since().toEpochMilli(),
                        u.look().map(Instant::toEpochMilli).orElse(0L),
                        "",
                        "");
            case Skipped s -> new DeliveryRow("", StoredWord.of(s.why()), "", 0, 0, 0, "", "");
            case Missed m -> new DeliveryRow("", "", "", 0, 0, 0, "", "");
            case Failed f -> new DeliveryRow(f.tip(), StoredWord.of(f.why()), f.detail(), f.attempts(), 0, 0, "", "");
        };
    }

    static void bind(SqlStatement<?> statement, Delivery delivery) {
        DeliveryRow row = of(delivery.state());
        statement
                .bind("subscription", delivery.subscription())
                .bind("localDate", delivery.slot().date().toString())
                .bind("due", delivery.slot().due().toEpochMilli())
                .bind("state", StoredWord.of(delivery.state().kind()))
                .bind("tip", row.tip)
                .bind("reason", row.reason)
                .bind("detail", row.detail)
                .bind("attempts", row.attempts)
                .bind("changed", row.changed)
                .bind("again", row.again)
                .bind("message", row.message)
                .bind("link", row.link);
    }

    /** Of a row in a state that this version knows. */
    static Delivery read(ResultSet row) throws SQLException {
        Slot slot = new Slot(LocalDate.parse(row.getString("local_date")), Instant.ofEpochMilli(row.getLong("due")));
        return new Delivery(row.getString("subscription"), slot, state(row));
    }

    private static Optional<Instant> look(long again) {
        return again == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(again));
    }

    private static DeliveryState state(ResultSet row) throws SQLException {
        String tip = row.getString("tip");
        String reason = row.getString("reason");
        String detail = row.getString("detail");
        int attempts = row.getInt("attempts");
        Instant changed = Instant.ofEpochMilli(row.getLong("changed"));
        return switch (Kind.valueOf(row.getString("state").toUpperCase(Locale.ROOT))) {
            case DUE ->
                new Due(
                        tip,
                        StoredWord.read(reason, Failure.PLATFORM_DOWN),
                        attempts,
                        Instant.ofEpochMilli(row.getLong("again")));
            case PENDING -> new Pending(tip, attempts, changed);
            case POSTED -> new Posted(tip, changed, row.getString("message"), row.getString("link"), detail);
            case PUBLISHING ->
                new Publishing(
                        tip,
                        changed,
                        row.getString("message"),
                        row.getString("link"),
                        attempts,
                        Instant.ofEpochMilli(row.getLong("again")));
            case UNKNOWN -> new Unknown(tip, attempts, changed, detail, look(row.getLong("again")));
            case SKIPPED -> new Skipped(StoredWord.read(reason, Skip.DATE));
            case MISSED -> new Missed();
            case FAILED -> new Failed(tip, attempts, StoredWord.read(reason, Failure.PLATFORM_DOWN), detail);
        };
    }
}
