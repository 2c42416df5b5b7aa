package dev.milepost.answer;

import dev.milepost.chat.UserRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions until the process ends. */
final class InMemoryQuestions implements QuestionStore {

    private record About(String kind, List<String> nearest) {}

    private final Map<QuestionOutcome, Long> times = new LinkedHashMap<>();
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(Kept kept, UserRef asker) {}

    @Override
    public synchronized void count(QuestionOutcome outcome) {
        times.merge(outcome, 1L, Long::sum);
    }

    @Override
    public synchronized void keep(QuestionOutcome outcome, String text, UserRef asker) {
        String mark = marks.computeIfAbsent(asker.platform() + ':' + asker.id(), a -> "person " + (marks.size() + 1));
        asked.add(new Asked(new Kept(outcome, text, mark), asker));
    }

    @Override
    public synchronized List<Count> counts() {
        return times.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> new About(e.getKey().kind(), e.getKey().nearest()),
                        Collectors.summingLong(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(e -> new Count(e.getKey().kind(), e.getKey().nearest(), e.getValue()))
                .sorted(Comparator.comparingLong(Count::times)
                        .reversed()
                        .thenComparing(Count::kind)
                        .thenComparing(c -> String.join(",", c.nearest())))
                .toList();
    }

    @Override
    public synchronized List<Kept> kept() {
        return inOrder(asked.stream());
    }

    @Override
    public synchronized List<Kept> keptOf(UserRef asker) {
        return inOrder(asked.stream().filter(a -> asker.covers(a.asker())));
    }

    private static List<Kept> inOrder(Stream<Asked> some) {
        return some.map(Asked::kept)
                .sorted(Comparator.comparing(k -> k.outcome().day()))
                .toList();
    }

    @Override
    public synchronized int forget(UserRef asker) {
        int before = asked.size();
        asked.removeIf(a -> asker.covers(a.asker()));
        return before - asked.size();
    }

    @Override
    public synchronized void forgetBefore(LocalDate day) {
        times.keySet().removeIf(o -> o.day().isBefore(day));
        asked.removeIf(a -> a.kept().outcome().day().isBefore(day));
    }
}
