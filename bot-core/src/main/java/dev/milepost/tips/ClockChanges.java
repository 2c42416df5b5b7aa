package dev.milepost.tips;

import dev.milepost.reply.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** Changes of a zone's clocks in words. */
final class ClockChanges {

    private ClockChanges() {}

    /** The first change after {@code from} that comes no later than {@code to}. */
    static Optional<Text> between(ZoneId zone, Instant from, Instant to) {
        return next(zone, from).filter(t -> !t.getInstant().isAfter(to)).map(ClockChanges::words);
    }

    /** The next change, if the zone's rules know of one. */
    static Optional<ZoneOffsetTransition> next(ZoneId zone, Instant from) {
        return Optional.ofNullable(zone.getRules().nextTransition(from));
    }

    /** For example {@code Sun 29 Mar: clocks go forward by 1 h, from UTC+1 to UTC+2}. */
    static Text words(ZoneOffsetTransition change) {
        Duration by = change.getDuration();
        return Text.of(
                "{}: clocks go {} by {}, from {} to {}",
                TimeText.day(change.getDateTimeBefore()),
                by.isNegative() ? "back" : "forward",
                TimeText.span(by.abs()),
                offset(change.getOffsetBefore()),
                offset(change.getOffsetAfter()));
    }

    /** What becomes of a slot whose local time a change skips or repeats. */
    static Optional<String> at(Schedule schedule, Slot slot) {
        LocalDateTime local = slot.date().atTime(schedule.time());
        return switch (schedule.zone().getRules().getValidOffsets(local).size()) {
            case 0 -> Optional.of("clocks skip %s that day".formatted(schedule.time()));
            case 1 -> Optional.empty();
            default ->
                Optional.of("clocks show %s twice that day; it is posted the first time".formatted(schedule.time()));
        };
    }

    private static String offset(ZoneOffset offset) {
        if (offset.getTotalSeconds() == 0) {
            return "UTC";
        }
        return "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
    }
}
