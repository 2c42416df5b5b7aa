package dev.milepost.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Something that several people asked in their ways and weren't answered.
 *
 * @param people how many different ones asked
 * @param times how often it was asked
 * @param first the day of the first one
 * @param last the day of the last one
 * @param kinds how often each kind of answer was given instead
 * @param nearest ids of the facts that came nearest, the most frequent first
 * @param wordings different ways in which it was asked, the most typical first
 */
public record Gap(
        int people,
        int times,
        LocalDate first,
        LocalDate last,
        Map<String, Long> kinds,
        List<String> nearest,
        List<String> wordings) {
    public Gap {
        nearest = List.copyOf(nearest);
        wordings = List.copyOf(wordings);
    }
}
