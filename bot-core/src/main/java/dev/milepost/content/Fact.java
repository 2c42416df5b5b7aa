package dev.milepost.content;

import java.time.LocalDate;
import java.util.List;

/**
 * One statement of the source's, in the pack's words.
 *
 * @param text inline CommonMark
 * @param askedAs a few questions that it answers
 * @param related ids of facts that one may want next
 * @param reviewed when it was last compared with the source
 */
public record Fact(
        String id, String title, String text, List<String> askedAs, List<String> related, LocalDate reviewed) {
    public Fact {
        askedAs = List.copyOf(askedAs);
        related = List.copyOf(related);
    }
}
