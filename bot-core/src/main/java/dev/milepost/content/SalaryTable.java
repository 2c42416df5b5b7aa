package dev.milepost.content;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a source says about pay.
 *
 * @param currency ISO 4217 code
 * @param period what a figure is paid for, such as {@code year}
 * @param uncovered places that people ask for and the source has no figure for
 * @param experience how years of experience are read as a level
 * @param overview id of the fact that says the most general thing about pay
 * @param movers ids of the facts on what moves pay
 * @param estimate the sentence that says how far to trust a range
 */
public record SalaryTable(
        String currency,
        String period,
        List<SalaryBand> rows,
        List<Region> regions,
        List<Uncovered> uncovered,
        List<Experience> experience,
        String overview,
        List<String> movers,
        String estimate) {

    public SalaryTable {
        rows = List.copyOf(rows);
        regions = List.copyOf(regions);
        uncovered = List.copyOf(uncovered);
        experience = List.copyOf(experience);
        movers = List.copyOf(movers);
    }

    /** An amount as it is shown, for example {@code $95,000}. */
    public String amount(long amount) {
        return symbol() + String.format(Locale.ROOT, "%,d", amount);
    }

    /** A row's range as it is shown, for example {@code $150,000 – $200,000+}. */
    public String range(SalaryBand row) {
        return amount(row.low()) + " – " + amount(row.high()) + (row.openEnded() ? "+" : "");
    }

    /** The currency's sign, as English has it. */
    public String symbol() {
        return Currency.getInstance(currency).getSymbol(Locale.US);
    }

    public Optional<SalaryBand> row(String id) {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Region> region(String id) {
        return regions.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** Those of {@code ids} that are rows, in the table's order. */
    public List<String> inOrder(Collection<String> ids) {
        return rows.stream().map(SalaryBand::id).filter(ids::contains).toList();
    }

    /** The rows that are levels, lowest first. */
    public List<SalaryBand> levels() {
        return rows.stream().filter(r -> r.kind() == SalaryBand.Kind.LEVEL).toList();
    }

    /**
     * A part of the world that the source has figures for.
     *
     * @param rows ids of its rows
     * @param note what an answer about one of its places has to say
     * @param places names, demonyms and short forms, in any case
     * @param exactCase short forms that mean the place in just this spelling, such as {@code US}
     */
    public record Region(
            String id, String label, List<String> rows, String note, List<String> places, List<String> exactCase) {
        public Region {
            rows = List.copyOf(rows);
            places = List.copyOf(places);
            exactCase = List.copyOf(exactCase);
        }
    }

    /** A part of the world that it has none for. */
    public record Uncovered(String label, List<String> places, List<String> exactCase) {
        public Uncovered {
            places = List.copyOf(places);
            exactCase = List.copyOf(exactCase);
        }
    }

    /**
     * Years of experience as a level.
     *
     * @param from years, inclusive
     * @param to years, inclusive; {@link Integer#MAX_VALUE} where there is no end
     * @param row the level's id
     * @param sourced whether the source says so; otherwise it is the pack's reading
     */
    public record Experience(int from, int to, String row, boolean sourced) {}
}
