package dev.milepost.tips;

import dev.milepost.content.ContentPack;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts the words of {@code tips subscribe 9am new york on weekdays} into options, in whatever order
 * they come. It only finds which words belong to which option; what they mean is read elsewhere.
 */
final class SubscribeWords {

    private static final Pattern CHANNEL = Pattern.compile("(?<!\\S)(?:<#\\S+>|#\\S+)");
    private static final Pattern LOOK =
            Pattern.compile("(?<![\\w/])(?:short|long)(?![\\w/])", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FILLERS = Set.of(
            "at", "in", "on", "every", "each", "about", "topic", "zone", "time", "o'clock", "please", "and", "late");

    private final Map<String, String> options = new HashMap<>();
    private String rest;

    private SubscribeWords(String words) {
        this.rest = words;
    }

    /** Option values by option name; {@code zone} holds whatever is left over. */
    static Map<String, String> sort(String words, ContentPack pack) {
        SubscribeWords sorting = new SubscribeWords(words);
        sorting.take("channel", CHANNEL);
        sorting.take("late", Late.IN_WORDS);
        sorting.take("time", TimeOfDay.IN_WORDS);
        sorting.take("days", Days.IN_WORDS);
        sorting.take("look", LOOK);
        sorting.sortRest(pack);
        return Map.copyOf(sorting.options);
    }

    private void take(String option, Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        if (matcher.find()) {
            options.put(option, matcher.group().strip());
            rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
        }
    }

    private void sortRest(ContentPack pack) {
        List<String> words = Arrays.stream(rest.strip().split("[\\s,;]+", -1))
                .filter(w -> !w.isEmpty() && !FILLERS.contains(w.toLowerCase(Locale.ROOT)))
                .toList();
        Optional<Span> zone = Span.longest(words, Zones::knows);
        if (zone.isPresent()) {
            options.put("zone", zone.get().text(words));
            put("topic", zone.get().without(words));
            return;
        }
        Optional<Span> topic = Span.longest(words, w -> TopicNames.find(w, pack).isPresent());
        topic.ifPresent(t -> options.put("topic", t.text(words)));
        put("zone", topic.map(t -> t.without(words)).orElse(String.join(" ", words)));
    }

    private void put(String option, String value) {
        if (!value.isBlank()) {
            options.put(option, value);
        }
    }

    /** Words from one index to before another. */
    private record Span(int from, int to) {

        static Optional<Span> longest(List<String> words, Predicate<String> means) {
            int most = Math.min(words.size(), 5);
            for (int length = most; length > 0; length--) {
                for (int from = 0; from + length <= words.size(); from++) {
                    Span span = new Span(from, from + length);
                    if (means.test(span.text(words))) {
                        return Optional.of(span);
                    }
                }
            }
            return Optional.empty();
        }

        String text(List<String> words) {
            return String.join(" ", words.subList(from, to));
        }

        String without(List<String> words) {
            return (String.join(" ", words.subList(0, from)) + " " + String.join(" ", words.subList(to, words.size())))
                    .strip();
        }
    }
}
