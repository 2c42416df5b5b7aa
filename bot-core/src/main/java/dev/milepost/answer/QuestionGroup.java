package dev.milepost.answer;

import dev.milepost.answer.QuestionStore.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Questions that ask for the same, with the middle of their vectors. */
final class QuestionGroup {

    /** One way to ask, and all who asked so. */
    record Wording(String text, List<Kept> asked, SparseVector vector) {
        long people() {
            return asked.stream().map(Kept::person).distinct().count();
        }
    }

    private static final int MOST_NEAREST = 3;

    private final List<Wording> wordings = new ArrayList<>();
    private final Map<Integer, Float> middle = new HashMap<>();
    private double square;

    /** How near {@code wording} is to what these have in common, from 0 to 1. */
    double nearness(Wording wording) {
        SparseVector x = wording.vector();
        double dot = 0;
        double length = 0;
        for (int i = 0; i < x.size(); i++) {
            dot += x.values()[i] * middle.getOrDefault(x.ids()[i], 0f);
            length += x.values()[i] * x.values()[i];
        }
        return dot == 0 ? 0 : dot / Math.sqrt(length * square);
    }

    boolean isEmpty() {
        return wordings.isEmpty();
    }

    void add(Wording wording) {
        wordings.add(wording);
        SparseVector x = wording.vector();
        for (int i = 0; i < x.size(); i++) {
            middle.merge(x.ids()[i], x.values()[i], Float::sum);
        }
        square = middle.values().stream().mapToDouble(v -> (double) v * v).sum();
    }

    Gap gap() {
        List<Kept> asked = wordings.stream().flatMap(w -> w.asked().stream()).toList();
        List<String> typicalFirst = wordings.stream()
                .sorted(Comparator.comparingDouble(this::nearness).reversed().thenComparing(Wording::text))
                .map(Wording::text)
                .toList();
        return new Gap(
                (int) asked.stream().map(Kept::person).distinct().count(),
                asked.size(),
                asked.stream()
                        .map(k -> k.outcome().day())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                asked.stream()
                        .map(k -> k.outcome().day())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                new TreeMap<>(counted(asked, k -> List.of(k.outcome().kind()))),
                counted(asked, k -> k.outcome().nearest()).entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                        .limit(MOST_NEAREST)
                        .map(Map.Entry::getKey)
                        .toList(),
                typicalFirst);
    }

    private static Map<String, Long> counted(List<Kept> asked, Function<Kept, List<String>> by) {
        return asked.stream()
                .flatMap(k -> by.apply(k).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
