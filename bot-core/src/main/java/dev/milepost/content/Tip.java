package dev.milepost.content;

import java.util.List;

/**
 * A tip for a day.
 *
 * @param text what the source says, inline CommonMark
 * @param tryThis something to do today: a suggestion of the pack's author, not of the source
 * @param facts ids of the facts that it rests on
 */
public record Tip(String id, String text, String tryThis, List<String> facts) {
    public Tip {
        facts = List.copyOf(facts);
    }
}
