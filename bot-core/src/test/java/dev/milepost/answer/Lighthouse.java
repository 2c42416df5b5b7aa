package dev.milepost.answer;

import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackResult;
import dev.milepost.content.Phrasings;
import dev.milepost.content.SalaryTable;
import dev.milepost.content.Topic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small pack of another field, and its model, which each test trains for itself: that takes some 10 ms. */
final class Lighthouse {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private static final PackResult.Loaded LOADED = load(Path.of("src/test/resources/packs/lighthouse"));

    private Lighthouse() {}

    static PackResult.Loaded load(Path folder) {
        if (new PackLoader().load(folder) instanceof PackResult.Loaded loaded) {
            return loaded;
        }
        throw new AssertionError("the pack in " + folder + " is broken");
    }

    static ContentPack pack() {
        return LOADED.pack();
    }

    static Phrasings phrasings() {
        return LOADED.phrasings();
    }

    static AnswerModel model() {
        return AnswerModel.train(LOADED.pack(), LOADED.phrasings());
    }

    /** One that answers from the pack after an author has taken out a fact and a row of pay. */
    static Asking without(String fact, String row) {
        ContentPack whole = pack();
        SalaryTable pay = whole.salary();
        ContentPack rest = new ContentPack(
                whole.info(),
                whole.topics().stream()
                        .map(t -> new Topic(
                                t.id(), t.title(), t.summary(), t.emoji(), t.aliases(), others(t.facts(), fact)))
                        .toList(),
                whole.facts().stream().filter(f -> !f.id().equals(fact)).toList(),
                new SalaryTable(
                        pay.currency(),
                        pay.period(),
                        pay.rows().stream().filter(r -> !r.id().equals(row)).toList(),
                        pay.regions().stream()
                                .filter(r -> !r.rows().contains(row))
                                .toList(),
                        pay.uncovered(),
                        pay.experience(),
                        pay.overview(),
                        pay.movers(),
                        pay.estimate()),
                whole.tips(),
                whole.smallTalk(),
                whole.lexicon());
        Map<String, List<Phrasings.Phrasing>> asked =
                new LinkedHashMap<>(phrasings().byKey());
        asked.remove(fact);
        return new Asking(
                rest,
                AnswerModel.train(rest, new Phrasings(asked)),
                new Attribution(CLOCK, Attribution.DEFAULT_REVIEW_AGE));
    }

    private static List<String> others(List<String> facts, String gone) {
        return facts.stream().filter(f -> !f.equals(gone)).toList();
    }

    static Asking asking() {
        return new Asking(pack(), model(), new Attribution(CLOCK, Attribution.DEFAULT_REVIEW_AGE));
    }
}
