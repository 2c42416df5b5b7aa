package dev.milepost.answer;

import java.util.List;

/**
 * Weighs what can be done about a question and takes what is worth most.
 *
 * <p>A right answer is worth 1. A wrong fact or figure costs what {@link Policy#wrong} says, because the one who
 * asked will believe it; saying "not covered", or asking back, misleads nobody and costs nothing. A right
 * reading on a button is worth {@link Policy#offered}: it helps, one press later. So a fact is told where it
 * is probable enough, offered where several are, and kept back where none is, and one number moves all three
 * borders at once. From {@link Policy#sure} on an answer stands alone, since buttons beside it would only
 * sow doubt.
 */
final class Decider {

    private static final int MAX_OFFERS = 3;

    /** How probable a second fact has to be, beside the first, to be told with it. */
    private static final double WORTH_TELLING = 0.5;

    /** Less probable than this, small talk is a question that wasn't understood. */
    private static final double POLITE = 0.4;

    private final Policy policy;

    Decider(Policy policy) {
        this.policy = policy;
    }

    Decision decide(Ranking ranking) {
        Ranking.Reading content = ranking.best(Kinds::isContent);
        List<Ranking.Reading> contents = ranking.readings().stream()
                .filter(r -> Kinds.isContent(r.key()))
                .toList();
        double onButtons = contents.stream()
                .limit(MAX_OFFERS)
                .mapToDouble(Ranking.Reading::probability)
                .sum();
        double besideAnswer = contents.stream()
                .skip(1)
                .limit(MAX_OFFERS)
                .mapToDouble(Ranking.Reading::probability)
                .sum();
        double p = content.probability();
        double tell = p - policy.wrong() * (1 - p) + policy.offered() * besideAnswer;
        double notCovered = probability(ranking, Kinds.NOT_COVERED);
        double outOfScope = probability(ranking, Kinds.OUT_OF_SCOPE);
        double smallTalk = ranking.sum(Kinds::isSmallTalk);
        double clarify = probability(ranking, Kinds.CLARIFY) + policy.offered() * onButtons;
        double refuse = notCovered + policy.offered() * onButtons;
        double best = Math.max(Math.max(tell, refuse), Math.max(Math.max(outOfScope, smallTalk), clarify));
        if (best == tell && p > 0) {
            return decision(content.key(), p, contents.subList(1, contents.size()), contents);
        } else if (best == smallTalk && smallTalk >= POLITE) {
            return new Decision(ranking.best(Kinds::isSmallTalk).key(), smallTalk, List.of(), List.of());
        } else if (best == outOfScope) {
            return decision(Kinds.OUT_OF_SCOPE, outOfScope, contents, List.of());
        } else if (best == refuse) {
            return decision(Kinds.NOT_COVERED, notCovered, contents, List.of());
        }
        return decision(Kinds.CLARIFY, probability(ranking, Kinds.CLARIFY), contents, List.of());
    }

    private static double probability(Ranking ranking, String key) {
        return ranking.best(key::equals).probability();
    }

    private Decision decision(
            String key, double confidence, List<Ranking.Reading> others, List<Ranking.Reading> contents) {
        List<String> also = Kinds.isFact(key)
                ? contents.stream()
                        .skip(1)
                        .filter(r -> Kinds.isFact(r.key()) && r.probability() > WORTH_TELLING * confidence)
                        .limit(1)
                        .map(Ranking.Reading::key)
                        .toList()
                : List.of();
        List<String> offered = confidence >= policy.sure()
                ? List.of()
                : others.stream()
                        .filter(r -> r.probability() >= policy.button() && !also.contains(r.key()))
                        .limit(MAX_OFFERS)
                        .map(Ranking.Reading::key)
                        .toList();
        return new Decision(key, confidence, also, offered);
    }
}
