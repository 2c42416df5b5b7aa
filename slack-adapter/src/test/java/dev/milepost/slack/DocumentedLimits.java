package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Refuses what Slack would answer with {@code invalid_blocks} or its kin; the numbers are typed from Slack's pages. */
final class DocumentedLimits {

    private final JsonObject body;
    private final List<String> actionIds = new ArrayList<>();

    DocumentedLimits(String json) {
        this(JsonParser.parseString(json).getAsJsonObject());
    }

    DocumentedLimits(JsonObject body) {
        this.body = body;
    }

    /** Looks at all messages and windows that {@code slack} was sent, as far as it hasn't forgotten them. */
    static void assertKept(FakeSlack slack) {
        for (String method : List.of("chat.postMessage", "chat.postEphemeral", "chat.update")) {
            slack.calls(method).forEach(DocumentedLimits::assertKept);
        }
        slack.responses().forEach(DocumentedLimits::assertKept);
        for (String method : List.of("views.open", "views.push", "views.update", "views.publish")) {
            slack.calls(method).forEach(call -> new DocumentedLimits(call.getAsJsonObject("view")).checkView());
        }
    }

    private static void assertKept(JsonObject message) {
        new DocumentedLimits(message).check();
        assertThat(Json.text(message, "unfurl_links")).isEqualTo("false");
        assertThat(Json.text(message, "unfurl_media")).isEqualTo("false");
    }

    void check() {
        assertThat(body.get("text").getAsString()).isNotBlank();
        length(body.get("text").getAsString(), 1, 4_000);
        List<JsonElement> blocks = body.getAsJsonArray("blocks").asList();
        assertThat(blocks).hasSizeBetween(1, 50);
        assertThat(body.get("blocks").toString().length()).isLessThanOrEqualTo(13_200);
        blocks.forEach(block -> block(block.getAsJsonObject()));
        assertThat(actionIds).doesNotHaveDuplicates();
    }

    /** A window or a home tab. */
    void checkView() {
        String type = body.get("type").getAsString();
        assertThat(type).isIn("modal", "home");
        assertThat(type.equals("modal")).isEqualTo(body.has("title"));
        for (String word : List.of("title", "close", "submit")) {
            if (body.has(word)) {
                text(body.getAsJsonObject(word), 24, Set.of("plain_text"));
            }
        }
        length(Json.text(body, "private_metadata"), 0, 3_000);
        length(Json.text(body, "callback_id"), 0, 255);
        List<JsonElement> blocks = body.getAsJsonArray("blocks").asList();
        assertThat(blocks).hasSizeBetween(1, 100);
        blocks.forEach(block -> block(block.getAsJsonObject()));
        assertThat(actionIds).doesNotHaveDuplicates();
    }

    private void input(JsonObject input) {
        text(input.getAsJsonObject("label"), 2_000, Set.of("plain_text"));
        length(Json.text(input, "block_id"), 1, 255);
        JsonObject element = input.getAsJsonObject("element");
        length(Json.text(element, "action_id"), 1, 255);
        if (element.has("placeholder")) {
            text(element.getAsJsonObject("placeholder"), 150, Set.of("plain_text"));
        }
        if (input.has("hint")) {
            text(input.getAsJsonObject("hint"), 2_000, Set.of("plain_text"));
        }
        if (element.has("options")) {
            assertThat(element.getAsJsonArray("options")).hasSizeBetween(1, 100);
            element.getAsJsonArray("options").forEach(o -> option(o.getAsJsonObject()));
        }
    }

    private static void picture(JsonObject image) {
        length(image.get("alt_text").getAsString(), 1, 2_000);
        assertThat(image.has("image_url")).isFalse();
        assertThat(Json.text(image, "slack_file", "id")).matches("F[A-Z0-9]{8,}");
    }

    private void block(JsonObject block) {
        switch (block.get("type").getAsString()) {
            case "image" -> picture(block);
            case "input" -> input(block);
            case "header" -> text(block.getAsJsonObject("text"), 150, Set.of("plain_text"));
            case "section" -> section(block);
            case "context" -> elements(block, 10).forEach(e -> text(e, 3_000, Set.of("plain_text", "mrkdwn")));
            case "actions" -> elements(block, 25).forEach(this::component);
            case "rich_text" -> elements(block, 1_000).forEach(this::rich);
            case "divider" -> assertThat(block.size()).isEqualTo(1);
            default -> throw new AssertionError("not known: " + block);
        }
    }

    private void section(JsonObject section) {
        assertThat(section.has("text") || section.has("fields")).isTrue();
        if (section.has("text")) {
            text(section.getAsJsonObject("text"), 3_000, Set.of("plain_text", "mrkdwn"));
        }
        if (section.has("fields")) {
            List<JsonElement> fields = section.getAsJsonArray("fields").asList();
            assertThat(fields).hasSizeBetween(1, 10);
            fields.forEach(f -> text(f.getAsJsonObject(), 2_000, Set.of("plain_text", "mrkdwn")));
        }
    }

    private void rich(JsonObject element) {
        if (element.get("type").getAsString().equals("rich_text_list")) {
            assertThat(element.get("style").getAsString()).isIn("bullet", "ordered");
        }
        for (JsonObject piece : elements(element, 1_000)) {
            if (piece.has("elements")) {
                rich(piece);
            } else {
                boolean channel = piece.get("type").getAsString().equals("channel");
                assertThat(piece.get(channel ? "channel_id" : "text").getAsString())
                        .isNotEmpty();
            }
        }
    }

    private void component(JsonObject component) {
        String id = component.get("action_id").getAsString();
        length(id, 1, 255);
        actionIds.add(id);
        if (component.get("type").getAsString().equals("button")) {
            text(component.getAsJsonObject("text"), 75, Set.of("plain_text"));
            return;
        }
        assertThat(component.get("type").getAsString()).isEqualTo("static_select");
        text(component.getAsJsonObject("placeholder"), 150, Set.of("plain_text"));
        List<JsonElement> options = component.getAsJsonArray("options").asList();
        assertThat(options).hasSizeBetween(1, 100);
        options.forEach(o -> option(o.getAsJsonObject()));
    }

    private static void option(JsonObject option) {
        text(option.getAsJsonObject("text"), 75, Set.of("plain_text"));
        length(option.get("value").getAsString(), 1, 150);
        if (option.has("description")) {
            text(option.getAsJsonObject("description"), 75, Set.of("plain_text"));
        }
    }

    private static List<JsonObject> elements(JsonObject from, int max) {
        List<JsonElement> elements = from.getAsJsonArray("elements").asList();
        assertThat(elements).hasSizeBetween(1, max);
        return elements.stream().map(JsonElement::getAsJsonObject).toList();
    }

    private static void text(JsonObject text, int max, Set<String> types) {
        assertThat(text.get("type").getAsString()).isIn(types);
        String words = text.get("text").getAsString();
        assertThat(words).isNotBlank();
        length(words, 1, max);
    }

    private static void length(String text, int min, int max) {
        assertThat(text.codePointCount(0, text.length())).isBetween(min, max);
    }
}
