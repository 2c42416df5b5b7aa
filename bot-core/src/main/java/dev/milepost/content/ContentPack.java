package dev.milepost.content;

import java.util.List;
import java.util.Optional;

/**
 * All that a bot knows about one field, without the phrasings its model is trained on.
 *
 * @param topics in the order of a guided path through them
 * @param facts in the order of the topics
 */
public record ContentPack(
        PackInfo info,
        List<Topic> topics,
        List<Fact> facts,
        SalaryTable salary,
        List<Tip> tips,
        List<SmallTalk> smallTalk,
        Lexicon lexicon) {

    public ContentPack {
        topics = List.copyOf(topics);
        facts = List.copyOf(facts);
        tips = List.copyOf(tips);
        smallTalk = List.copyOf(smallTalk);
    }

    public Optional<Fact> fact(String id) {
        return facts.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** The topic that a fact stands in. */
    public Optional<Topic> topicOf(String factId) {
        return topics.stream().filter(t -> t.facts().contains(factId)).findFirst();
    }
}
