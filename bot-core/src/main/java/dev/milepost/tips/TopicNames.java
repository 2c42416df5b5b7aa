package dev.milepost.tips;

import static dev.milepost.command.CommandRouter.shorten;

import dev.milepost.command.Closest;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Topic;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads topics by id, title or alias, several with commas between. Only topics that have tips count. */
final class TopicNames {

    private TopicNames() {}

    static Reading<List<String>> read(String typed, ContentPack pack) {
        List<String> ids = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            String word = normal(part);
            if (word.isEmpty() || word.equals("all")) {
                continue;
            }
            Optional<Topic> topic = find(word, pack);
            if (topic.isEmpty()) {
                return unknown(part, pack);
            }
            ids.add(topic.get().id());
        }
        return Reading.of(ids.stream().distinct().toList());
    }

    static Optional<Topic> find(String typed, ContentPack pack) {
        String word = normal(typed);
        return withTips(pack).stream()
                .filter(t -> names(t).anyMatch(n -> normal(n).equals(word)))
                .findFirst();
    }

    static List<Topic> withTips(ContentPack pack) {
        return pack.topics().stream()
                .filter(t -> !Rotation.of(pack, 0, List.of(t.id())).tips().isEmpty())
                .toList();
    }

    private static Reading<List<String>> unknown(String part, ContentPack pack) {
        List<Topic> topics = withTips(pack);
        List<String> near =
                Closest.to(part, topics.stream().flatMap(TopicNames::names).toList(), 1);
        String all = topics.stream().map(Topic::id).collect(Collectors.joining(", "));
        return new Reading.Unclear<>(Text.of("I have no tips on “{}”. ", shorten(part))
                .plus(Closest.didYouMean(near))
                .plus(Text.of("These topics have some: {}.", all)));
    }

    private static Stream<String> names(Topic topic) {
        return Stream.concat(Stream.of(topic.id(), topic.title()), topic.aliases().stream());
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
