package dev.milepost.storage;

import dev.milepost.tips.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** How a subscription stands, as columns; what is absent is an empty text. */
record StandingColumns(boolean paused, String pauseWhy, int failures, String leftOut, String snoozedUntil) {

    static StandingColumns of(Standing standing) {
        boolean paused = standing.pause() != Standing.Pause.NONE;
        return new StandingColumns(
                paused,
                paused ? StoredWord.of(standing.pause()) : "",
                standing.failures(),
                standing.leftOut().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(",")),
                standing.snoozedUntil().map(LocalDate::toString).orElse(""));
    }

    void bind(SqlStatement<?> statement) {
        statement
                .bind("paused", paused)
                .bind("pauseWhy", pauseWhy)
                .bind("failures", failures)
                .bind("leftOut", leftOut)
                .bind("snoozedUntil", snoozedUntil);
    }

    /** The same for what a change expects to find. */
    void bindWas(SqlStatement<?> statement) {
        statement
                .bind("wasPaused", paused)
                .bind("wasPauseWhy", pauseWhy)
                .bind("wasFailures", failures)
                .bind("wasLeftOut", leftOut)
                .bind("wasSnoozedUntil", snoozedUntil);
    }

    static Standing read(ResultSet row) throws SQLException {
        String leftOut = row.getString("left_out");
        String snoozed = row.getString("snoozed_until");
        return new Standing(
                row.getBoolean("paused")
                        ? StoredWord.read(row.getString("pause_why"), Standing.Pause.BY_ADMIN)
                        : Standing.Pause.NONE,
                row.getInt("failures"),
                leftOut.isEmpty()
                        ? Set.of()
                        : Arrays.stream(leftOut.split(",", -1))
                                .map(LocalDate::parse)
                                .collect(Collectors.toUnmodifiableSet()),
                snoozed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(snoozed)));
    }
}
