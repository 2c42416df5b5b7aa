package dev.milepost.app.playground;

import dev.milepost.app.json.PayloadJson;
import dev.milepost.app.json.ReplyJson;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.render.Loss;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An outcome as the page shows it: in words, as neutral blocks, and as each platform's payloads with their losses. */
final class Answers {

    private final Map<String, ReplyRenderer> renderers;

    /** Draws with {@code renderers}, by platform. */
    Answers(Map<String, ReplyRenderer> renderers) {
        this.renderers = Map.copyOf(renderers);
    }

    /**
     * Draws {@code outcome}.
     *
     * @param conversation whether it answers a message rather than a command
     */
    ObjectNode of(Outcome outcome, boolean conversation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (outcome) {
            case Outcome.Say say -> {
                Target command = say.audience() == Audience.EVERYBODY ? Target.PUBLIC_ANSWER : Target.PRIVATE_ANSWER;
                node.put("outcome", "say").put("audience", say.audience().name().toLowerCase(Locale.ROOT));
                yield replies(node, say.replies(), conversation ? Target.MESSAGE : command);
            }
            case Outcome.Replace replace ->
                replies(node.put("outcome", "replace"), List.of(replace.reply()), Target.UPDATE);
            case Outcome.Ask ask ->
                replies(node.put("outcome", "ask"), ask.typed().replies(), Target.PRIVATE_ANSWER);
            case Outcome.Silent silent -> replies(node.put("outcome", "silent"), List.of(), Target.MESSAGE);
        };
    }

    private ObjectNode replies(ObjectNode node, List<Reply> replies, Target target) {
        ArrayNode all = node.putArray("replies");
        for (Reply reply : replies) {
            ObjectNode one = ReplyJson.of(reply);
            ObjectNode platforms = one.putObject("platforms");
            renderers.forEach((name, renderer) -> platforms.set(name, rendering(renderer.render(reply, target))));
            all.add(one);
        }
        return node;
    }

    private static ObjectNode rendering(Rendering rendering) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode payloads = node.putArray("payloads");
        for (Payload payload : rendering.payloads()) {
            payloads.add(PayloadJson.of(payload));
        }
        ArrayNode losses = node.putArray("losses");
        for (Loss loss : rendering.losses()) {
            losses.addObject()
                    .put("kind", loss.kind().name().toLowerCase(Locale.ROOT))
                    .put("code", loss.code());
        }
        return node;
    }
}
