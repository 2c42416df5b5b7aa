package dev.milepost.app.playground;

import dev.milepost.app.json.PayloadJson;
import dev.milepost.content.PackInfo;
import dev.milepost.render.Payload;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was done in a session, and what each adapter would have sent for it: {@code {"pack", "from", "steps": [{"at",
 * "step", "came": [{"entry", "kind", "place", "text", "discord": […], "slack": […]}]}]}}. Done again by the same pack,
 * it comes out the same, which is what makes it a golden file. Of a very long session only the end is kept; then {@code
 * "completeFrom"} says when that begins.
 */
final class Recording {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** More than anybody does; what is older is dropped. */
    static final int MOST = 2_000;

    private final ObjectNode whole = JsonNodeFactory.instance.objectNode();
    private final ArrayNode steps;

    Recording(PackInfo pack, Instant from) {
        whole.put("pack", pack.id()).put("from", from.toString());
        this.steps = whole.putArray("steps");
    }

    synchronized void add(Instant at, Step step, List<Entry> came) {
        ObjectNode node = steps.addObject().put("at", at.toString());
        node.set("step", step(step));
        ArrayNode entries = node.putArray("came");
        came.forEach(entry -> entries.add(entry(entry)));
        if (steps.size() > MOST) {
            steps.remove(0);
            whole.set("completeFrom", steps.get(0).get("at"));
        }
    }

    /** As text that people can read changes in. */
    synchronized String pretty() {
        return PRETTY.writeValueAsString(whole).replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (step) {
            case Step.Say say ->
                node.put("do", "say")
                        .put("person", say.person().id())
                        .put("place", say.spot().id())
                        .put("text", say.text());
            case Step.Press press -> {
                node.put("do", "press")
                        .put("person", press.person().id())
                        .put("entry", press.entry())
                        .put("platform", press.platform())
                        .put("id", press.id());
                press.value().ifPresent(value -> node.put("value", value));
                yield node;
            }
            case Step.Submit submit -> {
                node.put("do", "submit").put("person", submit.person().id()).put("entry", submit.entry());
                ObjectNode values = node.putObject("values");
                submit.values().forEach(values::put);
                yield node;
            }
            case Step.MoveClock move -> {
                node.put("do", "clock");
                move.to().ifPresent(to -> node.put("to", to.toString()));
                yield node;
            }
            case Step.Break broken -> {
                node.put("do", "break").put("fault", broken.fault().id());
                ArrayNode platforms = node.putArray("platforms");
                broken.platforms().forEach(platforms::add);
                yield node;
            }
            case Step.Wait wait -> node.put("do", "wait");
        };
    }

    private static ObjectNode entry(Entry entry) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("entry", entry.id())
                .put("kind", entry.kind().id())
                .put("place", entry.spot().id())
                .put("text", entry.text());
        entry.sides().forEach((platform, answer) -> {
            ArrayNode payloads = node.putArray(platform);
            answer.form().ifPresent(window -> payloads.add(PayloadJson.of(window.payload())));
            for (Answer.Message message : answer.messages()) {
                for (Payload payload : message.rendering().payloads()) {
                    payloads.add(PayloadJson.of(payload));
                }
            }
        });
        return node;
    }
}
