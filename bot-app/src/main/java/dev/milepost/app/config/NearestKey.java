package dev.milepost.app.config;

import dev.milepost.command.Closest;
import java.util.Collection;
import java.util.Comparator;

/** The key that somebody will have meant: one that ends or begins the same, else the one with the fewest letters changed. */
final class NearestKey {

    private NearestKey() {}

    static String to(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String k) -> distance(typed, k)).thenComparing(k -> k))
                .orElseThrow();
    }

    private static int distance(String typed, String known) {
        boolean part = known.endsWith("." + typed) || known.startsWith(typed + ".");
        String start = typed.substring(0, Math.min(typed.length(), 64));
        return part ? 0 : Closest.distance(start, known);
    }
}
