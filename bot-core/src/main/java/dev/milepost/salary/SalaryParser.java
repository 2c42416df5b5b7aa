package dev.milepost.salary;

import dev.milepost.content.ContentPack;
import dev.milepost.content.SalaryBand;
import dev.milepost.content.SalaryTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads levels, places, years and figures out of words, by the pack's aliases. Immutable. */
public final class SalaryParser {

    /** How much of a text can be expected to be about pay. */
    public enum Mode {
        /** What follows a command: {@code us} and {@code turkey} are places. */
        COMMAND,
        /** A sentence: short forms that are words as well count only as the pack spells them. */
        SENTENCE
    }

    private static final List<String> SURE_PARTINGS = List.of("compare", "vs", "versus", "than");
    private static final List<String> PARTINGS = List.of("and", "or", "with", "to");
    private static final List<String> COMMAND_FILLERS = List.of(
            "check",
            "level",
            "levels",
            "in",
            "range",
            "ranges",
            "for",
            "at",
            "experience",
            "usd",
            "all",
            "table",
            "everything");

    private static final Pattern NOT = Pattern.compile(
            "\\b(?:not|no|non|never|isn't|isnt|aren't|arent|without)[ -]+(?:(?:at|in|a|an|one|of|the|for|yet)[ -]+)*$",
            Pattern.CASE_INSENSITIVE);

    private static final int NEAR = 24;

    /** What a phrase stands for. */
    private sealed interface Meaning {
        record Level(String row) implements Meaning {}

        record Place(String label, Optional<String> region) implements Meaning {}

        /** Parts one side of a comparison from the next; {@code sure} where nothing but a comparison has it. */
        record Parting(boolean sure) implements Meaning {}

        record Filler() implements Meaning {}
    }

    private final SalaryTable table;
    private final PhraseBook<Meaning> book = new PhraseBook<>();

    public SalaryParser(ContentPack pack) {
        this.table = pack.salary();
        table.levels().forEach(this::addLevel);
        for (SalaryTable.Region region : table.regions()) {
            addRegion(region);
        }
        for (SalaryTable.Uncovered part : table.uncovered()) {
            Meaning place = new Meaning.Place(part.label(), Optional.empty());
            book.add(part.label(), place);
            part.places().forEach(p -> book.add(p, place));
            part.exactCase().forEach(p -> book.addExact(p, place));
        }
        pack.lexicon()
                .concepts()
                .getOrDefault("comparison", List.of())
                .forEach(w -> book.add(w, new Meaning.Parting(true)));
        SURE_PARTINGS.forEach(w -> book.add(w, new Meaning.Parting(true)));
        PARTINGS.forEach(w -> book.add(w, new Meaning.Parting(false)));
        pack.lexicon().concepts().getOrDefault("pay", List.of()).forEach(w -> book.add(w, new Meaning.Filler()));
        pack.lexicon().stopWords().forEach(w -> book.add(w, new Meaning.Filler()));
        COMMAND_FILLERS.forEach(w -> book.add(w, new Meaning.Filler()));
    }

    private void addLevel(SalaryBand level) {
        Meaning meaning = new Meaning.Level(level.id());
        book.add(level.id(), meaning);
        book.add(level.label(), meaning);
        level.aliases().forEach(a -> book.add(a, meaning));
    }

    private void addRegion(SalaryTable.Region region) {
        Meaning place = new Meaning.Place(region.label(), Optional.of(region.id()));
        book.add(region.label(), place);
        region.places().forEach(p -> book.add(p, place));
        region.exactCase().forEach(p -> book.addExact(p, place));
        book.addExact(region.id().toUpperCase(Locale.ROOT), place);
        if (region.id().contains("_")) {
            book.add(region.id().replace('_', ' '), place);
        }
        table.rows().stream()
                .filter(r -> r.kind() == SalaryBand.Kind.REGION && region.rows().contains(r.id()))
                .forEach(r -> r.aliases().forEach(a -> book.add(a, place)));
    }

    /** Reads {@code text}; whatever it holds, there is a reading. */
    public SalaryReading parse(String text, Mode mode) {
        String rest = text.replace('_', ' ');
        List<Amounts.Found<Amounts.Span>> years = Amounts.years(rest);
        for (Amounts.Found<Amounts.Span> span : years) {
            rest = blank(rest, span.start(), span.end());
        }
        Optional<Amounts.Found<Long>> money = Amounts.money(rest);
        if (money.isPresent()) {
            rest = blank(rest, money.get().start(), money.get().end());
        }
        Words read = words(rest, mode);
        return new SalaryReading(
                new ArrayList<>(read.levels),
                read.places,
                years.stream().map(y -> years(y.value())).distinct().toList(),
                money.map(m -> OptionalLong.of(m.value())).orElse(OptionalLong.empty()),
                read.comparison,
                read.sides(),
                read.unread);
    }

    private Words words(String text, Mode mode) {
        Words read = new Words();
        List<PhraseBook.Word> words = PhraseBook.words(text);
        for (int i = 0; i < words.size(); ) {
            int from = words.get(i).start();
            Optional<PhraseBook.Match<Meaning>> match = book.at(words, i, mode == Mode.COMMAND);
            int to = match.map(PhraseBook.Match::to).orElse(i + 1);
            read.take(
                    match.filter(m -> !(m.meaning() instanceof Meaning.Level && denied(text, from))),
                    text.substring(from, words.get(to - 1).end()));
            i = to;
        }
        return read;
    }

    /** Whether the level that begins at {@code at} is one that somebody is not at: "no FAANG", "not a lead". */
    private static boolean denied(String text, int at) {
        return NOT.matcher(text.substring(Math.max(0, at - NEAR), at)).find();
    }

    private SalaryReading.Years years(Amounts.Span span) {
        int middle = (span.from() + span.to() + 1) / 2;
        SalaryTable.Experience level = table.experience().stream()
                .filter(e -> middle >= e.from() && middle <= e.to())
                .findFirst()
                .orElse(table.experience().getLast());
        return new SalaryReading.Years(span.from(), span.to(), level.row(), level.sourced());
    }

    /** Words that {@link dev.milepost.command.Closest "did you mean"} may offer: ids and labels first. */
    public List<String> vocabulary() {
        Set<String> words = new LinkedHashSet<>();
        table.rows().forEach(r -> words.add(r.id().replace('_', ' ')));
        table.rows().forEach(r -> words.addAll(r.aliases()));
        table.regions().forEach(r -> words.addAll(r.places()));
        table.uncovered().forEach(u -> words.addAll(u.places()));
        return new ArrayList<>(words);
    }

    private static String blank(String text, int start, int end) {
        return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
    }

    /** What has been read so far. */
    private static final class Words {
        private final Set<String> levels = new LinkedHashSet<>();
        private final List<SalaryReading.PlaceMention> places = new ArrayList<>();
        private final Set<String> placeLabels = new HashSet<>();
        private final List<String> unread = new ArrayList<>();
        private final List<SalaryReading.Side> sides = new ArrayList<>();
        private final List<String> sideLevels = new ArrayList<>();
        private final List<SalaryReading.PlaceMention> sidePlaces = new ArrayList<>();
        private boolean comparison;

        List<SalaryReading.Side> sides() {
            part();
            return sides;
        }

        private void part() {
            if (!sideLevels.isEmpty() || !sidePlaces.isEmpty()) {
                sides.add(new SalaryReading.Side(sideLevels, sidePlaces));
                sideLevels.clear();
                sidePlaces.clear();
            }
        }

        void take(Optional<PhraseBook.Match<Meaning>> match, String words) {
            if (match.isEmpty()) {
                unread.add(words);
                return;
            }
            switch (match.get().meaning()) {
                case Meaning.Level level -> {
                    levels.add(level.row());
                    sideLevels.add(level.row());
                }
                case Meaning.Place place -> {
                    var mention = new SalaryReading.PlaceMention(words, place.label(), place.region());
                    sidePlaces.add(mention);
                    if (placeLabels.add(place.label())) {
                        places.add(mention);
                    }
                }
                case Meaning.Parting parting -> {
                    comparison |= parting.sure();
                    part();
                }
                case Meaning.Filler f -> {}
            }
        }
    }
}
