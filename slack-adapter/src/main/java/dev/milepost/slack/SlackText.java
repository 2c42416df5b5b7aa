package dev.milepost.slack;

import dev.milepost.reply.Text;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words on their way into Slack's text and out of it. */
final class SlackText {

    /** What Slack puts between angle brackets: people, channels, groups and dates, links. Other brackets are somebody's own. */
    private static final Pattern SPECIAL =
            Pattern.compile("<(?:([@#!])([^<>|]*)|([A-Za-z][A-Za-z0-9+.-]*:[^<>|]*))(?:\\|([^<>]*))?>");

    /** What would be a mention or a link, if it stood in marked-up text. */
    private static final Pattern MENTION = Pattern.compile("<(?=[@#!]|[A-Za-z][A-Za-z0-9+.-]*:)");

    /** Controls that no reader sees, or that turn a line around; halves of surrogate pairs; what is no character. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{2,20}");

    private static final char ZWJ = '\u200D';
    private static final char VARIATION = '\uFE0F';

    private SlackText() {}

    /** For marked-up text: the three characters that mean something there. */
    static String escape(String words) {
        return clean(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * For text that Slack takes as it stands. A mention is words there; an invisible joiner keeps it
     * words also for a client that would read it otherwise.
     */
    static String literal(String words) {
        return MENTION.matcher(clean(words)).replaceAll("<\u2060");
    }

    /** The same for formatted text. */
    static Text literal(Text text) {
        return new Text(text.spans().stream()
                .map(span -> span.withText(literal(span.text())))
                .toList());
    }

    /** Whether Slack's clients would show a channel's name for it; of no other id do they. */
    static boolean isChannel(String id) {
        return CHANNEL.matcher(id).matches();
    }

    /** Without what can't be shown and what JSON can't carry. */
    static String clean(String words) {
        return UNPRINTABLE.matcher(LINE_END.matcher(words).replaceAll("\n")).replaceAll("");
    }

    /** The same in one line. */
    static String oneLine(String words) {
        return clean(words).replaceAll("\\s+", " ").strip();
    }

    /** Whether a reader would see nothing, which Slack refuses. */
    static boolean isBlank(String words) {
        return NOTHING_TO_SEE.matcher(clean(words)).matches();
    }

    /** At most {@code max} code points, the last of them an ellipsis where something was cut. */
    static String cut(String words, int max) {
        if (words.codePointCount(0, words.length()) <= max) {
            return words;
        }
        return words.substring(0, boundary(words, words.offsetByCodePoints(0, max - 1)))
                        .stripTrailing() + "…";
    }

    /** The last place up to {@code end} that parts no accent from its letter and no emoji from its family. */
    static int boundary(String words, int end) {
        int place = end;
        while (place > 0
                && place < words.length()
                && (joins(words.codePointAt(place)) || words.charAt(place - 1) == ZWJ)) {
            place = words.offsetByCodePoints(place, -1);
        }
        return place == 0 ? end : place;
    }

    private static boolean joins(int point) {
        return point == ZWJ
                || point == VARIATION
                || Character.isEmojiModifier(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    /** Code points of {@link #escape}'s result, for words that are clean. */
    static int escapedLength(String words) {
        return words.codePoints().map(SlackText::escapedLength).sum();
    }

    private static int escapedLength(int point) {
        return point == '&' ? "&amp;".length() : point == '<' || point == '>' ? "&lt;".length() : 1;
    }

    /** The end of as much as escapes to at most {@code max} code points. */
    static int prefix(String words, int max) {
        int end = 0;
        for (int room = max; end < words.length(); end += Character.charCount(words.codePointAt(end))) {
            room -= escapedLength(words.codePointAt(end));
            if (room < 0) {
                break;
            }
        }
        return end;
    }

    /**
     * What somebody typed, from what Slack sends for it: mentions of the bot left out, others as
     * names, links as they were seen, escapes undone.
     *
     * @param bot the bot's own user id, or empty where it isn't known
     */
    static String typed(String sent, String bot) {
        return unmarked(sent, special -> shown(special, bot));
    }

    /** The same of a command's text, in which people and channels stay as Slack writes them: a command needs their ids. */
    static String typedToCommand(String sent) {
        return unmarked(
                sent,
                special -> Set.of("@", "#").contains(Objects.requireNonNullElse(special.group(1), ""))
                        ? special.group()
                        : shown(special, ""));
    }

    private static String unmarked(String sent, Function<MatchResult, String> shown) {
        return unescape(SPECIAL.matcher(sent).replaceAll(special -> Matcher.quoteReplacement(shown.apply(special))))
                .strip();
    }

    private static String shown(MatchResult special, String bot) {
        String kind = special.group(1);
        String label = special.group(4);
        if (kind == null) {
            return label == null ? special.group(3) : label;
        }
        String id = special.group(2);
        return switch (kind) {
            case "@" -> !bot.isEmpty() && id.equals(bot) ? " " : "@" + (label == null ? id : label);
            case "#" -> "#" + (label == null ? id : label);
            default -> label == null ? "@" + id.replaceFirst("\\^.*", "") : label;
        };
    }

    private static String unescape(String words) {
        return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
