package dev.milepost.tips;

import static dev.milepost.command.CommandRouter.shorten;

import dev.milepost.command.Closest;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Topic;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads topics by id, title or alias, several with commas between. Only topics that have tips count. */
final class TopicNames {

    private TopicNames() {}

    static Reading<List<String>> read(String typed, ContentPack pack) {
        List<String> ids = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            if (part.isBlank() || part.strip().equalsIgnoreCase("all")) {
                continue;
            }
            Optional<Topic> topic = find(part, pack);
            if (topic.isEmpty()) {
                return unknown(part, pack);
            }
            ids.add(topic.get().id());
        }
        return Reading.of(ids.stream().distinct().toList());
    }

    static Optional<Topic> find(String typed, ContentPack pack) {
        return withTips(pack).stream().filter(t -> t.isCalled(typed)).findFirst();
    }

    static List<Topic> withTips(ContentPack pack) {
        return pack.topics().stream()
                .filter(t -> !Rotation.of(pack, 0, List.of(t.id())).tips().isEmpty())
                .toList();
    }

    private static Reading<List<String>> unknown(String part, ContentPack pack) {
        List<Topic> topics = withTips(pack);
        List<String> near = Closest.to(
                part, topics.stream().flatMap(t -> t.names().stream()).toList(), 1);
        String all = topics.stream().map(Topic::id).collect(Collectors.joining(", "));
        return new Reading.Unclear<>(Text.of("I have no tips on “{}”. ", shorten(part))
                .plus(Closest.didYouMean(near))
                .plus(Text.of("These topics have some: {}.", all)));
    }
}
