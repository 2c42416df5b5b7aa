package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.MessageRules;
import dev.milepost.discord.fake.Sent;
import dev.milepost.render.Payload;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.ReplyRendererContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiscordRendererTest extends ReplyRendererContract {

    @Override
    protected ReplyRenderer renderer() {
        return new DiscordRenderer(ChartSource.later(chart -> new byte[] {1}));
    }

    @Override
    protected String visibleWords(Payload payload) {
        return components(payload).stream()
                .map(c -> c.has("content")
                        ? DrawnText.of(c.get("content").asString()).words()
                        : c.path("label").asString("") + "\n"
                                + c.path("placeholder").asString("") + "\n"
                                + c.path("options")
                                        .valueStream()
                                        .map(o -> o.get("label").asString() + "\n"
                                                + o.path("description").asString(""))
                                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected List<String> alternativeTexts(Payload payload) {
        return components(payload).stream()
                .flatMap(c -> c.path("items").valueStream())
                .map(item -> item.get("description").asString())
                .toList();
    }

    @Override
    protected void assertAccepted(Payload payload) {
        List<Sent.File> files = payload.files().stream()
                .map(f -> new Sent.File(f.name(), f.filename(), f.contentType(), 1))
                .toList();
        assertThat(MessageRules.faults(new Sent(payload.method(), payload.path(), message(payload), files)))
                .isEmpty();
    }

    @Override
    protected void assertDisturbsNobody(Payload payload) {
        components(payload).stream()
                .filter(c -> c.has("content"))
                .map(c -> c.get("content").asString())
                .forEach(c -> assertThat(DrawnText.of(c).active()).as(c).isEmpty());
    }

    private static JsonNode message(Payload payload) {
        JsonNode body = JsonMapper.shared().readTree(payload.body());
        return body.has("data") ? body.get("data") : body;
    }

    private static List<JsonNode> components(Payload payload) {
        List<JsonNode> all = new ArrayList<>();
        message(payload).get("components").forEach(c -> collect(c, all));
        return all;
    }

    private static void collect(JsonNode component, List<JsonNode> all) {
        all.add(component);
        component.path("components").forEach(c -> collect(c, all));
    }
}
