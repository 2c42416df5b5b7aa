package dev.milepost.content;

import java.util.List;
import java.util.stream.Stream;

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

    /** All that people may type for it. */
    public List<String> names() {
        return Stream.concat(Stream.of(id, title), aliases.stream()).toList();
    }

    /** Whether {@code typed} is one of its names, however it is spaced or spelt in capitals. */
    public boolean isCalled(String typed) {
        String wanted = WordOwners.key(typed);
        return names().stream().map(WordOwners::key).anyMatch(wanted::equals);
    }
}
