package dev.milepost.answer;

import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a question that says half by what was shown before it: "and in europe?", "why?", "what about seniors?". */
final class FollowUps {

    private static final Set<String> OPENERS = Set.of(
            "and",
            "or",
            "but",
            "also",
            "then",
            "so",
            "only",
            "else",
            "what about",
            "how about",
            "why",
            "make it",
            "same");

    private static final Set<String> POINTERS = Set.of(
            "it",
            "that",
            "this",
            "they",
            "them",
            "those",
            "these",
            "there",
            "one",
            "else",
            "more",
            "then",
            "with whom",
            "whom");

    private static final int SHORT = 4;
    private static final int LONGEST = 12;

    /** What a fact near the one shown gains in log odds. */
    private static final float SAME = 1.0f;

    private static final float RELATED = 1.2f;
    private static final float PAY_AGAIN = 2.5f;

    /** Where it names a level, a place or years, an answer about pay is hardly ever followed by anything else. */
    private static final float PAY_NAMED = 8;

    private final ContentPack pack;

    FollowUps(ContentPack pack) {
        this.pack = pack;
    }

    /** What of {@code shown} this pack holds: it may have been another one that showed it. */
    Shown known(Shown shown) {
        return new Shown(
                shown.facts().stream().filter(f -> pack.fact(f).isPresent()).toList(),
                shown.rows().stream()
                        .filter(r -> pack.salary().row(r).isPresent())
                        .toList());
    }

    /** Whether a question leans on the one before it. */
    boolean isFollowUp(String line) {
        List<String> words = Tokeniser.words(line);
        if (words.isEmpty() || words.size() > LONGEST) {
            return false;
        }
        String first = words.get(0);
        String pair = words.size() > 1 ? first + " " + words.get(1) : first;
        return words.size() <= SHORT
                || OPENERS.contains(first)
                || OPENERS.contains(pair)
                || words.stream().limit(SHORT).anyMatch(POINTERS::contains);
    }

    /**
     * What each class gains by what was shown, in log odds.
     *
     * @param namesPay whether the question names a row of the pay table
     */
    float[] prior(List<String> keys, Shown shown, boolean namesPay) {
        Map<String, Float> gains = new HashMap<>();
        for (String id : shown.facts().stream().limit(2).toList()) {
            gains.merge(id, SAME, Math::max);
            pack.fact(id).map(Fact::related).orElse(List.of()).forEach(r -> gains.merge(r, RELATED, Math::max));
            pack.topicOf(id).map(Topic::facts).orElse(List.of()).forEach(s -> gains.merge(s, RELATED, Math::max));
        }
        if (!shown.rows().isEmpty()) {
            gains.put(Kinds.SALARY, namesPay ? PAY_NAMED : PAY_AGAIN);
        }
        float[] prior = new float[keys.size()];
        for (int c = 0; c < prior.length; c++) {
            prior[c] = gains.getOrDefault(keys.get(c), 0f);
        }
        return prior;
    }

    /** What somebody may mean who says next to nothing after an answer: that again, or what stands beside it. */
    List<String> nearby(Shown shown) {
        return shown.facts().isEmpty()
                ? List.of(Kinds.SALARY)
                : Stream.concat(shown.facts().stream().limit(1), next(shown).stream())
                        .toList();
    }

    /** The next fact of the topic that the shown one stands in; empty at its end. */
    List<String> next(Shown shown) {
        if (shown.facts().isEmpty()) {
            return List.of();
        }
        String last = shown.facts().get(shown.facts().size() - 1);
        List<String> facts = pack.topicOf(last).map(Topic::facts).orElse(List.of());
        int at = facts.indexOf(last);
        return at >= 0 && at + 1 < facts.size() ? List.of(facts.get(at + 1)) : List.of();
    }
}
