package dev.milepost.storage;

import dev.milepost.tips.DeliveryState.Kind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How many daily tips are on their way: by the indexes of what is left to do, for somebody who looks every few seconds. */
final class Backlog {

    static final String COUNTS = """
        select state, count(*) as times from tip_delivery where again > 0 and state in ('due', 'unknown') group by state
        union all
        select state, count(*) from tip_delivery where state = 'pending' group by state\
        """;

    private final Jdbi jdbi;

    Backlog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<Kind, Long> now() {
        Map<Kind, Long> counts = new EnumMap<>(Map.of(Kind.DUE, 0L, Kind.PENDING, 0L, Kind.UNKNOWN, 0L));
        jdbi.useHandle(handle -> handle.createQuery(COUNTS)
                .map((row, context) ->
                        Map.entry(Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2)))
                .forEach(e -> counts.put(e.getKey(), e.getValue())));
        return counts;
    }
}
