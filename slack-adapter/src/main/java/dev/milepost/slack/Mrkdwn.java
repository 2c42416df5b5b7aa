package dev.milepost.slack;

import com.google.gson.JsonObject;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text objects for the places that take no {@code rich_text}. Marked-up text has no escape for its own
 * signs, so words that hold one go out plain, without looks, rather than looking wrong.
 */
final class Mrkdwn {

    /** Signs that would become looks, quotes or emoji. */
    private static final Pattern SIGNS = Pattern.compile("[*_~`>|\\n]|:[a-z0-9_+'-]+:");

    private Mrkdwn() {}

    /** The text with its looks where they can be shown, else its words. */
    static JsonObject object(Text text) {
        return marked(text, false)
                .filter(marked -> SlackText.length(marked) <= SlackLimits.TEXT_OBJECT.max())
                .map(Mrkdwn::markdown)
                .orElseGet(() -> plain(text.plain()));
    }

    static JsonObject plain(String words) {
        return Json.object("type", "plain_text", "text", words, "emoji", false);
    }

    /** A name over its value, the name in bold where that can be. */
    static JsonObject named(String name, Text value) {
        return marked(new Text(List.of(new Span.Strong(name))), true)
                .flatMap(bold -> marked(value, true).map(said -> bold + "\n" + said))
                .filter(marked -> SlackText.length(marked) <= SlackLimits.FIELD.max())
                .map(Mrkdwn::markdown)
                .orElseGet(() -> plain(name + "\n" + value.plain()));
    }

    private static JsonObject markdown(String marked) {
        return Json.object("type", "mrkdwn", "text", marked, "verbatim", true);
    }

    /** Marked-up text, or empty where it has no looks to show (unless {@code always}) or can't show them. */
    private static Optional<String> marked(Text text, boolean always) {
        boolean looks = text.spans().stream().anyMatch(span -> !(span instanceof Span.Plain));
        boolean safe =
                text.spans().stream().noneMatch(s -> SIGNS.matcher(s.text()).find());
        if (!safe || !(looks || always) || !apart(text.spans())) {
            return Optional.empty();
        }
        StringBuilder marked = new StringBuilder();
        text.spans().forEach(span -> marked.append(marked(span)));
        return Optional.of(marked.toString());
    }

    private static String marked(Span span) {
        String words = SlackText.escape(span.text());
        return switch (span) {
            case Span.Plain p -> words;
            case Span.Strong s -> "*" + words + "*";
            case Span.Emphasis e -> "_" + words + "_";
            case Span.Code c -> "`" + words + "`";
            case Span.Link l -> "<" + address(l.url()) + "|" + words + ">";
            case Span.Channel c -> SlackText.isChannel(c.id()) ? "<#" + c.id() + ">" : words;
        };
    }

    private static String address(String url) {
        return url.replace("&", "&amp;").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C");
    }

    /** Slack sees a sign as one only beside a space or punctuation, and not where it hugs one on its inside. */
    private static boolean apart(List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            String words = spans.get(i).text();
            boolean plain = spans.get(i) instanceof Span.Plain;
            if (!plain && !words.equals(words.strip())) {
                return false;
            }
            if (i > 0 && (plain ? wordAt(words, 0) : true) && !(spans.get(i - 1) instanceof Span.Plain)) {
                return false;
            }
            if (i > 0
                    && !plain
                    && wordAt(spans.get(i - 1).text(), spans.get(i - 1).text().length() - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean wordAt(String words, int index) {
        return index >= 0 && index < words.length() && Character.isLetterOrDigit(words.charAt(index));
    }
}
