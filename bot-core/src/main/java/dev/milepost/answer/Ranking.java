package dev.milepost.answer;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How probable each reading of a question is, most probable first. */
record Ranking(List<Reading> readings) {

    /** A reading: the key of a class, and from 0 to 1 how probable it is. */
    record Reading(String key, double probability) {}

    Ranking {
        readings = readings.stream()
                .sorted(Comparator.comparingDouble((Reading r) -> -r.probability())
                        .thenComparing(Reading::key))
                .toList();
    }

    /** The most probable one of some; a reading of no probability where there is none. */
    Reading best(Predicate<String> wanted) {
        return readings.stream().filter(r -> wanted.test(r.key())).findFirst().orElse(new Reading("", 0));
    }

    /** How probable it is that one of some is right. */
    double sum(Predicate<String> wanted) {
        return readings.stream()
                .filter(r -> wanted.test(r.key()))
                .mapToDouble(Reading::probability)
                .sum();
    }
}
