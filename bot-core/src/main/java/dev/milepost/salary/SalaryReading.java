package dev.milepost.salary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a text says about levels, places, years and figures, in the order in which it says it.
 *
 * @param levels ids of the levels named, each once
 * @param places the places named
 * @param years years of experience named
 * @param figure an amount of money named, in whole units a year
 * @param comparison whether it sets things against each other
 * @param sides the same levels and places, by what is set against what: "senior in Berlin" and "mid in Austin"
 * @param unread words that mean none of this and aren't filler either
 */
public record SalaryReading(
        List<String> levels,
        List<PlaceMention> places,
        List<Years> years,
        OptionalLong figure,
        boolean comparison,
        List<Side> sides,
        List<String> unread) {

    public SalaryReading {
        sides = List.copyOf(sides);
        levels = List.copyOf(levels);
        years = List.copyOf(years);
        places = List.copyOf(places);
        unread = List.copyOf(unread);
    }

    /** The same with another amount of money, or without any. */
    public SalaryReading withFigure(OptionalLong other) {
        return new SalaryReading(levels, places, years, other, comparison, sides, unread);
    }

    /** Whether the text names anything that the table could be asked for. */
    public boolean isEmpty() {
        return levels.isEmpty() && places.isEmpty() && years.isEmpty() && figure.isEmpty();
    }

    /** What stands between two words that set things apart, such as "than", "versus" or "and". */
    public record Side(List<String> levels, List<PlaceMention> places) {
        public Side {
            levels = List.copyOf(levels);
            places = List.copyOf(places);
        }
    }

    /**
     * A place in the text.
     *
     * @param words as it was written
     * @param label the part of the world that it belongs to
     * @param region id of the region with figures; empty where the source has none for the place
     */
    public record PlaceMention(String words, String label, Optional<String> region) {}

    /**
     * Years of experience.
     *
     * @param from whole years
     * @param to whole years, the same where one number stood there
     * @param row the level that they are read as
     * @param sourced whether the source says so; otherwise the reading is the pack's
     */
    public record Years(int from, int to, String row, boolean sourced) {}
}
