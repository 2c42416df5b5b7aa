package dev.milepost.answer;

import dev.milepost.content.ContentPack;
import dev.milepost.content.Phrasings;
import dev.milepost.content.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks each phrasing of a pack with itself held out, and says which facts are hard to find by the ways in which
 * people ask for them. What it says are hints to an author; a pack that has them works.
 */
public final class Findability {

    /** Two phrasings of one fact that share more of their words than this teach the same. */
    private static final double ALIKE = 0.7;

    /** A fact that fewer of its own phrasings find, or have offered, wants other words or a clearer text. */
    private static final double ENOUGH = 0.75;

    private static final int FEWEST = 10;

    private final Map<String, SourcePosition> positions = new HashMap<>();
    private final Phrasings phrasings;
    private final ModelTrainer trainer;

    private Findability(ContentPack pack, Phrasings phrasings) {
        this.phrasings = phrasings;
        trainer = new ModelTrainer(pack, phrasings);
        Map<String, String> classOf = Examples.classOfRowFacts(pack);
        phrasings
                .byKey()
                .forEach((key, all) ->
                        all.forEach(p -> positions.put(classOf.getOrDefault(key, key) + ' ' + p.text(), p.position())));
    }

    /** Something that an author may want to look at. */
    public record Hint(SourcePosition position, String message) {
        @Override
        public String toString() {
            return position + ": " + message;
        }
    }

    /** All hints about a pack, those on one key together; takes seconds. */
    public static List<Hint> hints(ContentPack pack, Phrasings phrasings) {
        Findability findability = new Findability(pack, phrasings);
        List<Hint> hints = new ArrayList<>(findability.alike());
        hints.addAll(findability.lost());
        return hints;
    }

    private List<Hint> alike() {
        List<Hint> hints = new ArrayList<>();
        new TreeMap<>(phrasings.byKey()).forEach((key, all) -> {
            List<Set<String>> words = all.stream()
                    .map(p -> Set.copyOf(Tokeniser.words(Normaliser.normalise(p.text()))))
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (alike(words.get(i), words.get(j))) {
                        hints.add(new Hint(
                                all.get(i).position(),
                                "says nearly the same as line %d, \u201c%s\u201d"
                                        .formatted(
                                                all.get(j).position().line(),
                                                all.get(j).text())));
                        break;
                    }
                }
            }
        });
        return hints;
    }

    private static boolean alike(Set<String> a, Set<String> b) {
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return shared.size() > ALIKE * (a.size() + b.size() - shared.size());
    }

    private List<Hint> lost() {
        ModelTrainer.Ready ready = trainer.ready();
        List<Tuner.HeldOut> heldOut = new Tuner(trainer.examples(), ready).heldOut();
        if (heldOut.size() < FEWEST) {
            return List.of();
        }
        Tuning tuning = new Calibration(ready.keys()).fit(heldOut, ready.classes());
        Decider decider = new Decider(Policy.SHIPPED);
        Map<String, Tally> tallies = new TreeMap<>();
        for (Tuner.HeldOut one : heldOut) {
            Example example = trainer.examples().get(one.example());
            SourcePosition position = positions.get(example.key() + ' ' + example.text());
            if (position != null) {
                Decision decision =
                        decider.decide(AnswerModel.ranking(ready.keys(), tuning.logits(one.margins(), one.nearness())));
                tallies.computeIfAbsent(example.key(), Tally::new).count(decision, position);
            }
        }
        return tallies.values().stream().flatMap(t -> t.hints().stream()).toList();
    }

    /** How the phrasings of one key fared. */
    private static final class Tally {
        private final String key;
        private final List<Hint> wrong = new ArrayList<>();
        private final Set<SourcePosition> all = new HashSet<>();
        private int found;

        Tally(String key) {
            this.key = key;
        }

        void count(Decision decision, SourcePosition position) {
            all.add(position);
            if (decision.key().equals(key)
                    || decision.offered().contains(key)
                    || decision.also().contains(key)) {
                found++;
            } else if (Kinds.isContent(decision.key())) {
                wrong.add(new Hint(
                        position,
                        (Kinds.isContent(key)
                                        ? "%s and %s fight for this one, and the second wins"
                                        : "is %s, and gets %s for an answer")
                                .formatted(key, decision.key())));
            }
        }

        List<Hint> hints() {
            List<Hint> hints = new ArrayList<>(wrong);
            if (Kinds.isContent(key) && all.size() >= FEWEST && found < ENOUGH * all.size()) {
                hints.add(new Hint(
                        all.stream()
                                .min(Comparator.comparing(SourcePosition::file).thenComparingInt(SourcePosition::line))
                                .orElseThrow(),
                        "%d of the %d phrasings of %s find it when asked with themselves held out"
                                .formatted(found, all.size(), key)));
            }
            return hints;
        }
    }
}
