package dev.milepost.tips;

import static dev.milepost.command.CommandRouter.shorten;

import dev.milepost.command.Closest;
import dev.milepost.command.Suggestion;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads time zones as people name them, and completes them. */
final class Zones {

    private static final Pattern OFFSET = Pattern.compile("(?i)(?:utc|gmt)?\\s*[+-]\\s*\\d{1,2}(?::?\\d{2})?");

    private static final List<String> USUAL = List.of(
            "UTC",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Madrid",
            "Europe/Warsaw",
            "Europe/Athens",
            "Europe/Istanbul",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Toronto",
            "America/Mexico_City",
            "America/Sao_Paulo",
            "Africa/Lagos",
            "Africa/Johannesburg",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Singapore",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Asia/Seoul",
            "Australia/Sydney",
            "Pacific/Auckland");

    private static final class Known {
        // Read on first use: most runs of the program never name a zone.
        private static final ZoneNames NAMES = new ZoneNames();
    }

    private Zones() {}

    static Reading<ZoneId> read(String typed) {
        if (!knows(typed) && OFFSET.matcher(typed.strip()).matches()) {
            return Reading.unclear(
                    "“{}” stays the same when clocks change for summer. Name a place instead, such as `Europe/Berlin`"
                            + " or `New York`.",
                    shorten(typed));
        }
        List<ZoneId> zones = Known.NAMES.of(typed);
        return switch (zones.size()) {
            case 0 -> unknown(typed);
            case 1 -> Reading.of(zones.get(0));
            default ->
                Reading.unclear(
                        "“{}” is the time of several places, and their clocks differ. Name one: {}.",
                        shorten(typed),
                        list(zones.stream().map(ZoneId::getId).toList()));
        };
    }

    /** Whether {@code typed} names one zone or several. */
    static boolean knows(String typed) {
        return !Known.NAMES.of(typed).isEmpty();
    }

    private static Reading<ZoneId> unknown(String typed) {
        List<String> near = Closest.to(typed, Known.NAMES.spellings(), 3).stream()
                .flatMap(word -> Known.NAMES.of(word).stream().map(zone -> named(word, zone.getId())))
                .distinct()
                .limit(3)
                .toList();
        return near.isEmpty()
                ? Reading.unclear(
                        "I don't know the time zone “{}”. A city (`Berlin`, `New York`) or an id such as"
                                + " `Europe/Berlin` works.",
                        shorten(typed))
                : new Reading.Unclear<>(Text.of("I don't know the time zone “{}”. ", shorten(typed))
                        .plus(Closest.didYouMean(near)));
    }

    /** The id alone where the word stands in it, else both. */
    private static String named(String word, String id) {
        return id.replace('_', ' ').endsWith(word) ? id : "%s (%s)".formatted(word, id);
    }

    private static String list(List<String> ids) {
        return ids.stream().limit(6).collect(Collectors.joining(", "));
    }

    /** Zones for what is typed so far, each with its time now; at most 25. */
    static List<Suggestion> suggest(String typed, Clock clock) {
        List<String> ids = typed.isBlank() ? USUAL : Known.NAMES.completing(typed);
        return ids.stream().limit(25).map(id -> suggestion(id, clock)).toList();
    }

    private static Suggestion suggestion(String id, Clock clock) {
        String now = DateTimeFormatter.ofPattern("HH:mm").format(clock.instant().atZone(ZoneId.of(id)));
        return new Suggestion(id + " · now " + now, id);
    }
}
