package dev.milepost.tips;

import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.Lexicon;
import dev.milepost.content.PackInfo;
import dev.milepost.content.SalaryTable;
import dev.milepost.content.Source;
import dev.milepost.content.Tip;
import dev.milepost.content.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A pack of two topics, two facts and as many tips as a test asks for. */
public final class TestPack {

    private static final LocalDate REVIEWED = LocalDate.parse("2026-11-23");

    private TestPack() {}

    /** Tips {@code t-1}, {@code t-2} and so on; those with odd numbers are about lamps, the others about fog. */
    public static ContentPack withTips(int count) {
        return of(IntStream.rangeClosed(1, count).mapToObj(TestPack::tip).toList());
    }

    /** Six tips but for the one with this id. */
    public static ContentPack without(String tip) {
        return of(withTips(6).tips().stream().filter(t -> !t.id().equals(tip)).toList());
    }

    private static ContentPack of(List<Tip> tips) {
        return new ContentPack(
                new PackInfo(
                        "light",
                        "Lighthouses",
                        "lighthouses",
                        "keeper",
                        "Somebody",
                        "CC-BY-4.0",
                        "1.0",
                        "en",
                        new Source("a notebook", null, REVIEWED),
                        REVIEWED),
                List.of(
                        new Topic("lamps", "Lamps", "What shines", "💡", List.of("lights"), List.of("lamp.first")),
                        new Topic("fog", "Fog", "What hides", "🌫️", List.of(), List.of("fog.horn")),
                        new Topic("boats", "Boats", "What floats", "⛵", List.of(), List.of())),
                List.of(fact("lamp.first", "The first lamp"), fact("fog.horn", "The horn")),
                new SalaryTable(
                        "USD", "year", List.of(), List.of(), List.of(), List.of(), "lamp.first", List.of(), "A guess."),
                tips,
                List.of(),
                new Lexicon(Map.of(), Map.of(), List.of()));
    }

    public static Attribution attribution(Clock clock) {
        return new Attribution(clock, Attribution.DEFAULT_REVIEW_AGE);
    }

    private static Fact fact(String id, String title) {
        return new Fact(id, title, title + " is one.", List.of(), List.of(), REVIEWED);
    }

    private static Tip tip(int number) {
        return new Tip(
                "t-" + number,
                "Tip number %d.".formatted(number),
                "Try *number* %d.".formatted(number),
                List.of(number % 2 == 1 ? "lamp.first" : "fog.horn"));
    }
}
