package dev.milepost.answer;

import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.Phrasings;
import dev.milepost.content.SalaryBand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What there is to learn from in a pack. */
final class Examples {

    private Examples() {}

    /** The facts that are rows of the pay table: questions for them are look-ups. */
    static Map<String, String> classOfRowFacts(ContentPack pack) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (SalaryBand row : pack.salary().rows()) {
            classes.put(row.fact(), Kinds.SALARY);
        }
        return classes;
    }

    /** Every phrasing, and every fact's questions, title and text, in an order that depends on nothing but them. */
    static List<Example> of(ContentPack pack, Phrasings phrasings) {
        Map<String, String> rowFacts = classOfRowFacts(pack);
        List<Example> examples = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        new TreeMap<>(phrasings.byKey()).forEach((key, all) -> {
            for (Phrasings.Phrasing p : all) {
                if (seen.add(key + ' ' + p.text())) {
                    examples.add(new Example(p.text(), rowFacts.getOrDefault(key, key), true));
                }
            }
        });
        for (Fact fact :
                pack.facts().stream().sorted(Comparator.comparing(Fact::id)).toList()) {
            String key = rowFacts.getOrDefault(fact.id(), fact.id());
            fact.askedAs().stream()
                    .filter(q -> seen.add(fact.id() + ' ' + q))
                    .forEach(q -> examples.add(new Example(q, key, false)));
            examples.add(new Example(fact.title(), key, false));
            examples.add(new Example(fact.text(), key, false));
        }
        return examples;
    }
}
