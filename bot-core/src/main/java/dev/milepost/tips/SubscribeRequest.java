package dev.milepost.tips;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.Invocation;
import dev.milepost.content.ContentPack;
import dev.milepost.reply.Text;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a {@code tips subscribe} asks for. */
record SubscribeRequest(ChannelRef channel, Schedule schedule, List<String> topics, Look look, Duration lateWithin) {

    private static final Pattern CHANNEL_ID =
            Pattern.compile("<#([A-Za-z0-9]+)(?:\\|[^>]*)?>|((?=.*[A-Z0-9])[A-Za-z0-9_-]{2,64})");

    /**
     * Reads it from options and words alike.
     *
     * @param problems gets what isn't clear, all of it, so that one may put it right at once
     */
    static Optional<SubscribeRequest> read(
            Invocation invocation, ContentPack pack, Duration usualLateness, List<Text> problems) {
        Map<String, String> options = new HashMap<>(SubscribeWords.sort(invocation.words(), pack));
        invocation.options().forEach((name, value) -> {
            if (!value.isBlank()) {
                options.put(name, value);
            }
        });
        Reader read = new Reader(options, problems);
        Optional<LocalTime> time = read.needed("time", TimeOfDay::read, "At what time? For example `09:00` or `9am`.");
        Optional<ZoneId> zone = read.needed(
                "zone", Zones::read, "In which time zone? A city (`Berlin`) or an id such as `Europe/Berlin`.");
        Optional<Set<DayOfWeek>> days = read.orUsual("days", Days::read, Days.DAILY);
        Optional<List<String>> topics = read.orUsual("topic", t -> TopicNames.read(t, pack), List.of());
        Optional<Duration> late = read.orUsual("late", Late::read, usualLateness);
        Optional<Look> look = read.orUsual("look", SubscribeRequest::look, Look.LONG);
        Optional<ChannelRef> channel = channel(invocation.place(), options.get("channel"), problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SubscribeRequest(
                channel.orElseThrow(),
                new Schedule(time.orElseThrow(), zone.orElseThrow(), days.orElseThrow()),
                topics.orElseThrow(),
                look.orElseThrow(),
                late.orElseThrow()));
    }

    private static Reading<Look> look(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "short" -> Reading.of(Look.SHORT);
            case "long" -> Reading.of(Look.LONG);
            default -> Reading.unclear("A tip looks `short` or `long`, not “{}”.", CommandRouter.shorten(typed));
        };
    }

    private static Optional<ChannelRef> channel(Place place, @Nullable String typed, List<Text> problems) {
        if (typed == null) {
            if (place.kind() == Place.Kind.DIRECT) {
                problems.add(Text.markdown("Daily tips go to a channel: run this there, or name one with `channel:`."));
            }
            return Optional.of(place.channel());
        }
        Matcher id = CHANNEL_ID.matcher(typed.strip());
        if (!id.matches()) {
            problems.add(Text.of(
                    "I can't tell which channel “{}” is. Pick it from the list while you type `#`, or run this in the"
                            + " channel itself.",
                    CommandRouter.shorten(typed)));
            return Optional.empty();
        }
        String found = id.group(1) == null ? id.group(2) : id.group(1);
        return Optional.of(
                ChannelRef.channel(place.channel().platform(), place.channel().space(), found));
    }

    /** Reads one option after another and gathers what isn't clear. */
    private record Reader(Map<String, String> options, List<Text> problems) {

        <T> Optional<T> needed(String name, Function<String, Reading<T>> as, String ask) {
            if (!options.containsKey(name)) {
                problems.add(Text.markdown(ask));
                return Optional.empty();
            }
            return value(name, as);
        }

        <T> Optional<T> orUsual(String name, Function<String, Reading<T>> as, T usual) {
            return options.containsKey(name) ? value(name, as) : Optional.of(usual);
        }

        private <T> Optional<T> value(String name, Function<String, Reading<T>> as) {
            return switch (as.apply(options.getOrDefault(name, ""))) {
                case Reading.Understood<T> u -> Optional.of(u.value());
                case Reading.Unclear<T> u -> {
                    problems.add(u.why());
                    yield Optional.empty();
                }
            };
        }
    }
}
