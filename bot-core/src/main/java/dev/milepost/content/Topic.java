package dev.milepost.content;

import java.util.List;

/**
 * A group of facts that one may browse.
 *
 * @param emoji one emoji that stands for it
 * @param aliases other words that people type for it
 * @param facts ids, in reading order
 */
public record Topic(String id, String title, String summary, String emoji, List<String> aliases, List<String> facts) {
    public Topic {
        aliases = List.copyOf(aliases);
        facts = List.copyOf(facts);
    }
}
