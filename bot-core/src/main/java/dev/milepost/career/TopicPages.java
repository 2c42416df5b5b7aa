package dev.milepost.career;

import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.Topic;
import dev.milepost.reply.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A pack's topics cut into pages, in the order of a path through all of them. */
final class TopicPages {

    /** Facts a page, so that one is read at a glance on a phone. */
    static final int FACTS = 3;

    /**
     * One page.
     *
     * @param number from 1, within its topic
     */
    record Page(Topic topic, int number, List<Fact> facts) {

        /** What shows it. */
        Action action() {
            return number == 1
                    ? Action.of(CareerCommand.TOPIC, topic.id())
                    : Action.of(CareerCommand.TOPIC, topic.id(), String.valueOf(number));
        }
    }

    private final List<Page> pages = new ArrayList<>();

    TopicPages(ContentPack pack) {
        for (Topic topic : pack.topics()) {
            List<Fact> facts =
                    topic.facts().stream().flatMap(id -> pack.fact(id).stream()).toList();
            int of = (facts.size() + FACTS - 1) / FACTS;
            for (int i = 0; i < of; i++) {
                pages.add(new Page(topic, i + 1, facts.subList(i * FACTS, Math.min(facts.size(), (i + 1) * FACTS))));
            }
        }
    }

    /** What shows each page. */
    Stream<Action> actions() {
        return pages.stream().map(Page::action);
    }

    int size() {
        return pages.size();
    }

    Page page(int index) {
        return pages.get(index);
    }

    /** The index of a topic's page {@code number}; its first where it has no such page. */
    OptionalInt index(String topicId, int number) {
        OptionalInt first = OptionalInt.empty();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).topic().id().equals(topicId)) {
                if (pages.get(i).number() == number) {
                    return OptionalInt.of(i);
                }
                first = first.isPresent() ? first : OptionalInt.of(i);
            }
        }
        return first;
    }
}
