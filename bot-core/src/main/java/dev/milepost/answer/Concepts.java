package dev.milepost.answer;

import dev.milepost.content.ContentPack;
import dev.milepost.content.SalaryTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The many words for one idea. Beside the lexicon's concepts every row, region and uncovered part of the
 * world of the pay table is one, so that a place nobody has asked about is read like those they have.
 */
final class Concepts {

    /** A stretch of words that means something: first word, one behind the last, and the ideas it stands for. */
    record Match(int from, int to, List<String> concepts) {}

    private record Form(List<String> stems, List<String> concepts) {}

    private final Map<String, List<Form>> byFirst = new HashMap<>();
    private final Map<String, List<String>> abbreviations = new HashMap<>();
    private final Set<String> stopWords = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    private Concepts() {}

    /** None at all: every word stands for itself. */
    static Concepts none() {
        return new Concepts();
    }

    Concepts(ContentPack pack) {
        pack.lexicon()
                .abbreviations()
                .forEach((shortForm, longForm) -> abbreviations.put(
                        shortForm.toLowerCase(Locale.ROOT), Tokeniser.words(longForm.toLowerCase(Locale.ROOT))));
        pack.lexicon().stopWords().forEach(w -> stopWords.add(Stemmer.stem(w)));
        Map<List<String>, Set<String>> forms = new HashMap<>();
        pack.lexicon().concepts().forEach((id, all) -> add(forms, "c." + id, all));
        pay(forms, pack.salary());
        forms.forEach((stems, ids) -> byFirst.computeIfAbsent(stems.get(0), k -> new ArrayList<>())
                .add(new Form(stems, ids.stream().sorted().toList())));
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt((Form f) -> -f.stems().size())));
    }

    private void pay(Map<List<String>, Set<String>> forms, SalaryTable salary) {
        salary.rows().forEach(r -> {
            add(forms, "row." + r.id(), r.aliases());
            add(forms, "row." + r.id(), List.of(r.id()));
        });
        salary.regions().forEach(r -> {
            add(forms, "place." + r.id(), r.places());
            add(
                    forms,
                    "place." + r.id(),
                    r.exactCase().stream().filter(p -> p.length() > 2).toList());
        });
        salary.uncovered().forEach(u -> add(forms, "place.uncovered", u.places()));
    }

    private void add(Map<List<String>, Set<String>> forms, String concept, Collection<String> all) {
        for (String form : all) {
            List<String> plain = Tokeniser.words(Normaliser.normalise(form));
            words.addAll(plain);
            List<String> stems = stems(plain);
            if (!stems.isEmpty()) {
                forms.computeIfAbsent(stems, k -> new HashSet<>()).add(concept);
            }
        }
    }

    /** Words with abbreviations spelt out and endings taken off. */
    List<String> stems(List<String> plain) {
        List<String> stems = new ArrayList<>(plain.size() + 4);
        for (String word : plain) {
            List<String> spelt = abbreviations.get(word);
            if (spelt == null) {
                stems.add(Stemmer.stem(word));
            } else {
                spelt.forEach(w -> stems.add(Stemmer.stem(w)));
            }
        }
        return stems;
    }

    /** All stretches with a meaning, from left to right, the longest at each place, none inside another. */
    List<Match> find(List<String> stems) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < stems.size(); ) {
            Match match = longestAt(stems, i);
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.to();
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Match longestAt(List<String> stems, int from) {
        for (Form form : byFirst.getOrDefault(stems.get(from), List.of())) {
            int to = from + form.stems().size();
            if (to <= stems.size() && stems.subList(from, to).equals(form.stems())) {
                return new Match(from, to, form.concepts());
            }
        }
        return null;
    }

    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    /** Every word that a form is made of, as authors spelt it. */
    Set<String> words() {
        return words;
    }
}
