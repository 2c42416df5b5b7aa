package dev.milepost.discord;

import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as Discord's markdown, every word in it literal.
 *
 * <p>Discord's clients know more than markdown: mentions, custom emoji and timestamps in angle
 * brackets, emoji between colons, headings, small print, quotes and lists at the start of a line,
 * bare addresses. A backslash before any character that is no letter, digit or space makes it stand
 * for itself.
 */
final class DiscordMarkdown {

    /** Parts what would join to other markup; takes no room. */
    private static final char ZERO_WIDTH_SPACE = '\u200B';

    /** Longer than any page's address; a link is never split. */
    private static final int MAX_ADDRESS = 512;

    private static final String ALWAYS_MARKUP = "\\*_~`|<[]";
    private static final String MARKUP_AT_LINE_START = "#->+";
    private static final Pattern ADDRESS_OR_EMOJI = Pattern.compile(":(?=//|[\\w+~-]+:)");
    private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{1,20}");
    private static final Pattern EVERYONE = Pattern.compile("@(?=everyone|here)", Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();

    private DiscordMarkdown() {}

    /** The text, ready to stand at the start of a line. */
    static String of(Text text) {
        DiscordMarkdown markdown = new DiscordMarkdown();
        joined(text).forEach(markdown::append);
        return markdown.out.toString();
    }

    /** The words as the content of a code block: nothing in them ends it. */
    static String inCodeBlock(String words) {
        return EVERYONE.matcher(Literal.line(words).replace('`', 'ˋ')).replaceAll("@" + ZERO_WIDTH_SPACE);
    }

    /** What counts as markup may begin in one plain span and end in the next. */
    private static List<Span> joined(Text text) {
        List<Span> spans = new ArrayList<>();
        for (Span span : text.spans()) {
            if (span instanceof Span.Plain next && !spans.isEmpty() && spans.getLast() instanceof Span.Plain last) {
                spans.set(spans.size() - 1, new Span.Plain(last.text() + next.text()));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    private void append(Span span) {
        String words = Literal.clean(span.text());
        switch (span) {
            case Span.Plain p -> literal(words);
            case Span.Strong s -> wrapped("**", words);
            case Span.Emphasis e -> wrapped("*", words);
            case Span.Code c -> code(words);
            case Span.Link l -> link(words, l.url());
            case Span.Channel c -> channel(c.id(), words);
        }
    }

    /** Space inside the marks would undo them, so it goes outside. */
    private void wrapped(String mark, String words) {
        String inner = words.strip();
        if (inner.isEmpty()) {
            literal(words);
            return;
        }
        int from = words.indexOf(inner);
        literal(words.substring(0, from));
        keepApartFrom('*');
        out.append(mark);
        literal(inner);
        out.append(mark);
        literal(words.substring(from + inner.length()));
    }

    private void code(String words) {
        String inner = inCodeSpan(words);
        if (inner.isBlank()) {
            return;
        }
        keepApartFrom('`');
        if (inner.contains("`")) {
            out.append("`` ").append(inner).append(" ``");
        } else {
            out.append('`').append(inner).append('`');
        }
    }

    /** A run of backticks would open a block, so only single ones stay as they are. */
    private static String inCodeSpan(String words) {
        String line = Literal.clean(words).replace('\n', ' ');
        String safe = line.contains("``") ? line.replace('`', 'ˋ') : line;
        return EVERYONE.matcher(safe).replaceAll("@" + ZERO_WIDTH_SPACE);
    }

    private void link(String words, String url) {
        String address = inLink(url);
        if (!address.startsWith("https://") || address.length() > MAX_ADDRESS || words.isBlank()) {
            literal(words);
            return;
        }
        out.append('[');
        literal(words.replace('\n', ' ').strip());
        out.append("](").append(address).append(')');
    }

    private void channel(String id, String words) {
        if (SNOWFLAKE.matcher(id).matches()) {
            out.append("<#").append(id).append('>');
        } else {
            literal(words);
        }
    }

    private static String inLink(String url) {
        StringBuilder safe = new StringBuilder();
        Literal.clean(url).codePoints().forEach(c -> {
            if (c <= ' ' || "()<>\"\\^`{|}".indexOf(c) >= 0) {
                safe.append("%%%02X".formatted(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private void keepApartFrom(char mark) {
        int last = out.length() - 1;
        if (last >= 0 && out.charAt(last) == mark) {
            out.append(ZERO_WIDTH_SPACE);
        }
    }

    private void literal(String words) {
        Matcher colon = looking(ADDRESS_OR_EMOJI, words);
        Matcher everyone = looking(EVERYONE, words);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isMarkup(c) || (c == ':' && startsAt(colon, i))) {
                out.append('\\');
            }
            out.append(c);
            if (c == '@' && startsAt(everyone, i)) {
                out.append(ZERO_WIDTH_SPACE);
            }
        }
    }

    private boolean isMarkup(char c) {
        return ALWAYS_MARKUP.indexOf(c) >= 0
                || (MARKUP_AT_LINE_START.indexOf(c) >= 0 && atLineStart())
                || ((c == '.' || c == ')') && afterNumberAtLineStart());
    }

    private static Matcher looking(Pattern pattern, String words) {
        return pattern.matcher(words).useTransparentBounds(true);
    }

    private static boolean startsAt(Matcher matcher, int index) {
        return matcher.region(index, matcher.regionEnd()).lookingAt();
    }

    private boolean afterNumberAtLineStart() {
        int i = out.length();
        while (i > 0 && Character.isDigit(out.charAt(i - 1))) {
            i--;
        }
        return i < out.length() && atLineStart(i);
    }

    private boolean atLineStart() {
        return atLineStart(out.length());
    }

    /** Only spaces, or marks that open a run, since the last line break. */
    private boolean atLineStart(int end) {
        for (int i = end - 1; i >= 0; i--) {
            char c = out.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (c != ' ' && c != ZERO_WIDTH_SPACE && !(c == '*' && (i == 0 || out.charAt(i - 1) != '\\'))) {
                return false;
            }
        }
        return true;
    }
}
