package dev.milepost.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Feedback until the process ends. */
final class InMemoryFeedback implements FeedbackStore {

    private record About(String kind, List<String> facts) {}

    private final Map<Feedback, Long> times = new ConcurrentHashMap<>();

    @Override
    public void add(Feedback feedback) {
        times.merge(feedback, 1L, Long::sum);
    }

    @Override
    public List<Count> counts() {
        return times.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> new About(e.getKey().kind(), e.getKey().facts())))
                .entrySet()
                .stream()
                .map(e -> new Count(
                        e.getKey().kind(), e.getKey().facts(), sum(e.getValue(), true), sum(e.getValue(), false)))
                .sorted(Comparator.comparingLong(Count::notHelpful)
                        .reversed()
                        .thenComparing(Count::kind)
                        .thenComparing(c -> String.join(",", c.facts())))
                .toList();
    }

    private static long sum(List<Map.Entry<Feedback, Long>> given, boolean helpful) {
        return given.stream()
                .filter(g -> g.getKey().helpful() == helpful)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void forgetBefore(LocalDate day) {
        times.keySet().removeIf(f -> f.day().isBefore(day));
    }
}
