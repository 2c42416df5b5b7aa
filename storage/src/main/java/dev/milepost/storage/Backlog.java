package dev.milepost.storage;

import dev.milepost.tips.DeliveryState.Kind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How many daily tips are on their way: by the indexes of those states, for somebody who looks every few seconds. */
final class Backlog {

    private final Jdbi jdbi;

    Backlog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<Kind, Long> now() {
        Map<Kind, Long> counts = new EnumMap<>(Map.of(Kind.DUE, 0L, Kind.PENDING, 0L, Kind.UNKNOWN, 0L));
        jdbi.useHandle(handle -> handle.createQuery(
                        "select state, count(*) as times from tip_delivery where state = 'due' group by state union"
                                + " all select state, count(*) from tip_delivery where state = 'pending' group by state"
                                + " union all select state, count(*) from tip_delivery where state = 'unknown' group by"
                                + " state")
                .map((row, context) ->
                        Map.entry(Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2)))
                .forEach(e -> counts.put(e.getKey(), e.getValue())));
        return counts;
    }
}
