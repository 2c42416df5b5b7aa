package dev.milepost.salary;

import dev.milepost.command.Closest;
import dev.milepost.command.CommandRouter;
import dev.milepost.content.ContentPack;
import dev.milepost.content.SalaryBand;
import dev.milepost.content.SalaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From a reading to the rows that answer it. */
public final class SalaryLookup {

    private final SalaryTable table;
    private final SalaryParser parser;

    public SalaryLookup(ContentPack pack) {
        this.table = pack.salary();
        this.parser = new SalaryParser(pack);
    }

    /** Reads what follows a salary command. */
    public SalaryRequest command(String words) {
        SalaryReading reading = parser.parse(words, SalaryParser.Mode.COMMAND);
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return withoutFigure(typed, reading)
                .or(() -> unknown(reading))
                .or(() -> withoutSides(typed, reading))
                .orElseGet(() -> read(reading));
    }

    private SalaryRequest read(SalaryReading reading) {
        SalaryRequest request = of(reading);
        return reading.unread().isEmpty()
                ? request
                : request.ending("I left out “%s”, which I don't know."
                        .formatted(CommandRouter.shorten(String.join(" ", reading.unread()))));
    }

    private Optional<SalaryRequest> unknown(SalaryReading reading) {
        if (reading.unread().isEmpty()) {
            return Optional.empty();
        }
        String unread = reading.unread().get(0);
        List<String> near = near(unread);
        return near.isEmpty() && !reading.isEmpty()
                ? Optional.empty()
                : Optional.of(new SalaryRequest(new SalaryQuery.Unknown(unread, near), List.of()));
    }

    /** The nearest words, one for each thing that they mean. */
    private List<String> near(String unread) {
        Map<SalaryQuery, String> byMeaning = new LinkedHashMap<>();
        for (String word : Closest.to(unread, parser.vocabulary(), 10)) {
            byMeaning.putIfAbsent(
                    of(parser.parse(word, SalaryParser.Mode.COMMAND)).query(), word);
        }
        return byMeaning.values().stream().limit(3).toList();
    }

    private Optional<SalaryRequest> withoutFigure(String typed, SalaryReading reading) {
        return typed.startsWith("check") && reading.figure().isEmpty()
                ? unusable(("I need a figure a %s in %s, of four to nine digits or with a k: `check 95000 mid` or"
                                + " `check 95k europe`.")
                        .formatted(table.period(), table.currency()))
                : Optional.empty();
    }

    private Optional<SalaryRequest> withoutSides(String typed, SalaryReading reading) {
        return typed.startsWith("compare") && rows(reading, true).size() < 2
                ? unusable("A comparison needs two levels or regions, such as `compare mid senior` or `compare senior"
                        + " europe`.")
                : Optional.empty();
    }

    /** The request that a reading amounts to. */
    public SalaryRequest of(SalaryReading reading) {
        Optional<SalaryReading.PlaceMention> nowhere =
                reading.places().stream().filter(p -> p.region().isEmpty()).findFirst();
        if (nowhere.isPresent()) {
            return new SalaryRequest(new SalaryQuery.NoFigure(nowhere.get().label()), List.of());
        }
        boolean compare = reading.comparison();
        List<String> rows = rows(reading, compare);
        SalaryQuery query;
        if (reading.figure().isPresent()) {
            long figure = reading.figure().getAsLong();
            query = new SalaryQuery.Check(figure, rows.isEmpty() ? holding(figure) : rows);
        } else if (rows.isEmpty()) {
            query = new SalaryQuery.Table();
        } else if (compare && rows.size() > 1) {
            query = new SalaryQuery.Compare(rows);
        } else {
            query = new SalaryQuery.Rows(rows);
        }
        return new SalaryRequest(query, remarks(reading, rows));
    }

    /** The parser that this lookup reads with. */
    public SalaryParser parser() {
        return parser;
    }

    /** The rows asked for: of a comparison side by side, in the order asked; else all in the table's order. */
    private List<String> rows(SalaryReading reading, boolean compare) {
        Set<String> rows = new LinkedHashSet<>();
        if (compare) {
            if (reading.sides().size() == 1) {
                rows.addAll(reading.levels());
            }
            reading.sides().forEach(side -> rows.addAll(rows(levels(side, reading), side.places())));
            reading.years().forEach(y -> rows.add(y.row()));
            return List.copyOf(rows);
        }
        if (reading.sides().size() > 1 && everySideHasPlace(reading)) {
            Set<String> bySide = new LinkedHashSet<>();
            reading.sides().forEach(s -> bySide.addAll(rows(levels(s, reading), s.places())));
            return table.inOrder(bySide);
        }
        Set<String> levels = new LinkedHashSet<>(reading.levels());
        reading.years().forEach(y -> levels.add(y.row()));
        return table.inOrder(rows(levels, reading.places()));
    }

    /** The levels of one side; those of the whole where places are set against each other: "junior, Oslo or Austin". */
    private static Set<String> levels(SalaryReading.Side side, SalaryReading reading) {
        return new LinkedHashSet<>(
                side.levels().isEmpty() && everySideHasPlace(reading) ? reading.levels() : side.levels());
    }

    private static boolean everySideHasPlace(SalaryReading reading) {
        return reading.sides().stream().noneMatch(s -> s.places().isEmpty());
    }

    private Set<String> rows(Set<String> levels, List<SalaryReading.PlaceMention> places) {
        Set<String> rows = new LinkedHashSet<>();
        if (places.isEmpty()) {
            rows.addAll(levels);
        }
        for (SalaryReading.PlaceMention place : places) {
            List<String> there = place.region()
                    .flatMap(table::region)
                    .map(SalaryTable.Region::rows)
                    .orElse(List.of());
            List<String> asked = there.stream().filter(levels::contains).toList();
            rows.addAll(asked.isEmpty() ? there : asked);
        }
        return rows;
    }

    /** The rows whose range holds a figure that no level stands beside. */
    private List<String> holding(long figure) {
        return table.rows().stream()
                .filter(r -> r.low() <= figure && figure <= r.high())
                .map(SalaryBand::id)
                .toList();
    }

    private List<String> remarks(SalaryReading reading, List<String> rows) {
        List<String> remarks = new ArrayList<>();
        reading.years().stream()
                .filter(y -> !y.sourced() && rows.contains(y.row()))
                .forEach(y -> remarks.add("Reading %s as %s is ours: the source gives no number of years for it."
                        .formatted(
                                span(y),
                                table.row(y.row())
                                        .map(SalaryBand::label)
                                        .orElse(y.row())
                                        .toLowerCase(Locale.ROOT))));
        for (SalaryReading.PlaceMention place : reading.places()) {
            place.region().flatMap(table::region).ifPresent(region -> remarks.add(region.note()));
        }
        return remarks;
    }

    private static String span(SalaryReading.Years years) {
        return years.from() == years.to()
                ? years.from() + (years.from() == 1 ? " year" : " years")
                : "%d–%d years".formatted(years.from(), years.to());
    }

    private static Optional<SalaryRequest> unusable(String why) {
        return Optional.of(new SalaryRequest(new SalaryQuery.Unusable(why), List.of()));
    }
}
