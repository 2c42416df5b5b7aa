package dev.milepost.slack;

import com.google.gson.JsonObject;
import dev.milepost.render.Capabilities;
import dev.milepost.render.Capabilities.Support;
import dev.milepost.render.Loss;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.slack.Drawing.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Replies as Block Kit.
 *
 * <p>A reply's blocks become Block Kit blocks in order; a block too large for one of Slack's becomes
 * several, and where a message is full the next one begins. So length alone loses nothing; what is cut
 * are labels, cells and fields, with an ellipsis, and each is reported.
 */
final class SlackRenderer implements ReplyRenderer {

    /** A little under the limit, as nobody says exactly what is counted. */
    private static final int MESSAGE_ROOM = SlackLimits.MESSAGE_CHARACTERS.max() - 200;

    private static final Capabilities CAPABILITIES = new Capabilities(
            "Slack",
            Map.ofEntries(
                    Map.entry("Heading", Support.NATIVE),
                    Map.entry("Paragraph", Support.NATIVE),
                    Map.entry("Bullets", Support.NATIVE),
                    Map.entry("Fields", Support.NATIVE),
                    Map.entry("Table", Support.REPLACED),
                    Map.entry("Chart", Support.REPLACED),
                    Map.entry("Buttons", Support.NATIVE),
                    Map.entry("Menu", Support.NATIVE),
                    Map.entry("Note", Support.NATIVE),
                    Map.entry("Divider", Support.NATIVE)),
            SlackLimits.ALL,
            Losses.ALL);

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Rendering render(Reply reply, Target target) {
        Drawing drawing = new Drawing(reply);
        List<SlackMessage> messages = messages(drawing);
        List<Loss> losses = new ArrayList<>(drawing.losses());
        return new Rendering(payloads(messages, target), losses);
    }

    /** The reply as messages, in the order in which they are posted; never none. */
    List<SlackMessage> messages(Reply reply) {
        return messages(new Drawing(reply));
    }

    /**
     * The same with pictures.
     *
     * @param pictures the file that shows a chart, where Slack has one
     */
    List<SlackMessage> messages(Reply reply, Function<RangeChart, Optional<String>> pictures) {
        return messages(new Drawing(reply, pictures));
    }

    private static List<SlackMessage> messages(Drawing drawing) {
        List<SlackMessage> messages = new ArrayList<>();
        for (List<Part> parts : Chunks.of(
                drawing.parts(),
                SlackLimits.MESSAGE_BLOCKS.max(),
                List.of(
                        part -> SlackText.length(part.block().toString()) + 1,
                        part -> SlackText.escapedLength(part.words()) + 2),
                List.of(MESSAGE_ROOM, SlackLimits.MESSAGE_TEXT.max()))) {
            String words = parts.stream()
                    .map(Part::words)
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n\n"));
            messages.add(new SlackMessage(
                    drawing.fallback(words),
                    Json.array(parts.stream().map(Part::block).toList())));
        }
        return messages;
    }

    private static List<Payload> payloads(List<SlackMessage> messages, Target target) {
        List<Payload> payloads = new ArrayList<>();
        for (SlackMessage message : messages) {
            boolean first = payloads.isEmpty();
            payloads.add(
                    switch (target) {
                        case PUBLIC_ANSWER -> answer(message, true, messages.size() == 1);
                        case PRIVATE_ANSWER -> answer(message, false, messages.size() == 1);
                        case UPDATE -> toResponseUrl(first ? message.replace() : message.respond(false, ""));
                        case MESSAGE -> post(message, "");
                        case POST -> post(message, first ? "{key}" : "");
                    });
        }
        return payloads;
    }

    private static Payload answer(SlackMessage message, boolean everybody, boolean alone) {
        JsonObject body = message.answer(everybody);
        return alone ? payload(SlackEndpoint.PATH, body) : toResponseUrl(body);
    }

    private static Payload post(SlackMessage message, String key) {
        return payload("/chat.postMessage", message.post("{channel}", "", key));
    }

    private static Payload toResponseUrl(JsonObject body) {
        return payload("{response_url}", body);
    }

    private static Payload payload(String path, JsonObject body) {
        return new Payload("POST", path, body.toString(), List.of());
    }
}
