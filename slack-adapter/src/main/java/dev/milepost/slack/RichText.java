package dev.milepost.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Optional;

/**
 * Formatted text as Slack's {@code rich_text}. Its looks are data beside the words, never characters
 * in them, so that no word of anybody's can make markup, a link or a mention.
 */
final class RichText {

    private RichText() {}

    static JsonObject block(List<? extends JsonElement> elements) {
        return Json.object("type", "rich_text", "elements", Json.array(elements));
    }

    static JsonObject section(List<JsonObject> elements) {
        return Json.object("type", "rich_text_section", "elements", Json.array(elements));
    }

    static JsonObject section(Text text) {
        return section(elements(text));
    }

    static JsonObject bullets(List<Text> items) {
        List<JsonObject> sections = items.stream().map(RichText::section).toList();
        return Json.object("type", "rich_text_list", "style", "bullet", "elements", Json.array(sections));
    }

    static JsonObject preformatted(String lines) {
        return Json.object("type", "rich_text_preformatted", "elements", Json.array(words(lines)));
    }

    static JsonObject words(String words) {
        return Json.object("type", "text", "text", words);
    }

    static JsonObject styled(String words, String look) {
        JsonObject element = words(words);
        element.add("style", Json.object(look, true));
        return element;
    }

    private static List<JsonObject> elements(Text text) {
        return text.spans().stream()
                .map(RichText::element)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<JsonObject> element(Span span) {
        if (span.text().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (span) {
                    case Span.Plain p -> words(p.text());
                    case Span.Strong s -> styled(s.text(), "bold");
                    case Span.Emphasis e -> styled(e.text(), "italic");
                    case Span.Code c -> styled(c.text(), "code");
                    case Span.Link l -> Json.object("type", "link", "url", l.url(), "text", l.text());
                    case Span.Channel c ->
                        SlackText.isChannel(c.id())
                                ? Json.object("type", "channel", "channel_id", c.id())
                                : words(c.text());
                });
    }
}
