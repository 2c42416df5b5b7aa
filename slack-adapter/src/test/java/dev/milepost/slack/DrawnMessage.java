package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message as Slack's clients draw it, told from its JSON alone and after Slack's documentation. */
final class DrawnMessage {

    private static final Pattern MENTION_OR_LINK = Pattern.compile("<[@#!][^>]*>|<[a-z]+:[^>]*>");

    private final JsonObject body;
    private final List<String> lines = new ArrayList<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<String> marked = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    DrawnMessage(String json) {
        this.body = JsonParser.parseString(json).getAsJsonObject();
        for (JsonElement block : body.getAsJsonArray("blocks")) {
            block(block.getAsJsonObject());
        }
    }

    String words() {
        return String.join("\n", lines);
    }

    List<String> alternativeTexts() {
        return alternatives;
    }

    void assertDisturbsNobody() {
        assertThat(body.get("unfurl_links").getAsBoolean()).isFalse();
        assertThat(body.get("unfurl_media").getAsBoolean()).isFalse();
        if (body.has("link_names")) {
            assertThat(body.get("link_names").getAsBoolean()).isFalse();
        }
        assertThat(body.has("parse")).isFalse();
        marked.add(body.get("text").getAsString());
        assertThat(marked).allSatisfy(text -> {
            Matcher special = MENTION_OR_LINK.matcher(text);
            while (special.find()) {
                assertThat(special.group()).startsWith("<https://example.org/a|");
            }
            assertThat(special.replaceAll("")).doesNotContain("<", ">");
        });
        assertThat(links).allMatch(url -> url.equals("https://example.org/a"));
    }

    private void block(JsonObject block) {
        switch (block.get("type").getAsString()) {
            case "header", "section" -> {
                if (block.has("text")) {
                    text(block.getAsJsonObject("text"));
                }
                each(block, "fields", this::text);
            }
            case "context" -> each(block, "elements", this::text);
            case "rich_text" -> each(block, "elements", this::rich);
            case "actions" -> each(block, "elements", this::component);
            case "image" -> alternatives.add(block.get("alt_text").getAsString());
            case "divider" -> lines.add("");
            default -> throw new AssertionError("Slack documents no such block: " + block);
        }
    }

    private void text(JsonObject text) {
        String words = text.get("text").getAsString();
        switch (text.get("type").getAsString()) {
            case "plain_text" -> lines.add(words);
            case "mrkdwn" -> {
                marked.add(words);
                lines.add(unmarked(words));
            }
            default -> throw new AssertionError("Slack documents no such text: " + text);
        }
    }

    private static String unmarked(String words) {
        return words.replaceAll("<[^|>]*\\|([^>]*)>", "$1")
                .replaceAll("(?<![\\p{L}\\d])([*_`])(?=\\S)(.+?)(?<=\\S)\\1(?![\\p{L}\\d])", "$2")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private void rich(JsonObject element) {
        switch (element.get("type").getAsString()) {
            case "rich_text_section", "rich_text_preformatted", "rich_text_quote" -> {
                StringBuilder line = new StringBuilder();
                each(element, "elements", piece -> line.append(piece(piece)));
                lines.add(line.toString());
            }
            case "rich_text_list" -> each(element, "elements", this::rich);
            default -> throw new AssertionError("Slack documents no such rich text: " + element);
        }
    }

    private String piece(JsonObject piece) {
        return switch (piece.get("type").getAsString()) {
            case "text" -> piece.get("text").getAsString();
            case "link" -> {
                links.add(piece.get("url").getAsString());
                yield piece.get("text").getAsString();
            }
            default -> throw new AssertionError("mentions somebody: " + piece);
        };
    }

    private void component(JsonObject component) {
        switch (component.get("type").getAsString()) {
            case "button" -> text(component.getAsJsonObject("text"));
            case "static_select" -> {
                text(component.getAsJsonObject("placeholder"));
                each(component, "options", option -> {
                    text(option.getAsJsonObject("text"));
                    if (option.has("description")) {
                        text(option.getAsJsonObject("description"));
                    }
                });
            }
            default -> throw new AssertionError("Slack documents no such element: " + component);
        }
    }

    private static void each(JsonObject from, String name, Consumer<JsonObject> use) {
        if (from.has(name)) {
            from.getAsJsonArray(name).forEach(element -> use.accept(element.getAsJsonObject()));
        }
    }
}
