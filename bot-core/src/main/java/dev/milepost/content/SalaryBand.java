package dev.milepost.content;

import java.util.List;

/**
 * One row of the source's table of pay.
 *
 * @param place where it holds, for people to read
 * @param region id of the region it belongs to
 * @param low lower end, whole units of the table's currency in its period
 * @param high upper end, likewise
 * @param openEnded whether the source leaves the upper end open ("+")
 * @param includes what the figure counts beside base pay; empty where the source says nothing
 * @param note the source's note, in the pack's words
 * @param defined how the level is defined
 * @param fact id of the fact that says the same
 * @param aliases other words for it
 */
public record SalaryBand(
        String id,
        String label,
        String place,
        Kind kind,
        String region,
        long low,
        long high,
        boolean openEnded,
        String includes,
        String note,
        String defined,
        String fact,
        List<String> aliases) {

    public SalaryBand {
        aliases = List.copyOf(aliases);
    }

    /** What distinguishes a row. */
    public enum Kind {
        LEVEL,
        REGION
    }
}
