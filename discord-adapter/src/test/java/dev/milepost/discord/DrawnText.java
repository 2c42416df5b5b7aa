package dev.milepost.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Discord's markdown as its clients do, so far as to tell words from markup. Shares nothing with
 * the renderer: it knows what each mark does, not where the renderer puts a backslash.
 */
final class DrawnText {

    private static final Pattern CODE_BLOCK = Pattern.compile("```\\n([\\s\\S]*?)```");
    private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\\\\\]])*)]\\((https://[^)\\s]+)\\)");
    private static final Pattern ANGLE =
            Pattern.compile("<(@[!&]?\\d|#\\d|a?:\\w+:\\d|t:-?\\d|/|id:|https?:|mailto:|tel:)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S");
    private static final Pattern EMOJI = Pattern.compile(":[\\w+~-]+:");

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder active = new StringBuilder();

    private DrawnText() {}

    /** The words, and what in them a client would take for something else than words. */
    record Read(String words, String active) {}

    static Read of(String markdown) {
        DrawnText text = new DrawnText();
        Matcher block = CODE_BLOCK.matcher(markdown);
        int from = 0;
        while (block.find()) {
            text.lines(markdown.substring(from, block.start()));
            text.words.append(block.group(1));
            from = block.end();
        }
        text.lines(markdown.substring(from));
        return new Read(text.words.toString(), text.active.toString());
    }

    private void lines(String markdown) {
        markdown.lines().forEach(line -> {
            String content = line.replaceFirst("^ *(#{1,3} |-# |- |\\* |\\d+\\. )", "");
            if (content.matches("^ *>(>>)? .*")) {
                active.append("quote ");
            }
            inline(content);
            words.append('\n');
        });
    }

    private void inline(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && !Character.isLetterOrDigit(line.charAt(i + 1))) {
                words.append(line.charAt(++i));
            } else if (c == '`') {
                i = code(line, i);
            } else if (c == '[' && matcherAt(LINK, line, i).lookingAt()) {
                Matcher link = matcherAt(LINK, line, i);
                link.lookingAt();
                inline(link.group(1));
                i = link.end() - 1;
            } else if (c == '*' || c == '_' || c == '~' || c == '|') {
                marks(c);
            } else {
                watch(line, i);
                words.append(c);
            }
        }
    }

    /** Renderers of ours write stars only; other marks are somebody's. */
    private void marks(char c) {
        if (c != '*') {
            active.append("mark ").append(c).append(' ');
        }
    }

    private int code(String line, int start) {
        int run = 1;
        while (start + run < line.length() && line.charAt(start + run) == '`') {
            run++;
        }
        Matcher end = Pattern.compile("(?<!`)`{" + run + "}(?!`)").matcher(line);
        if (!end.find(start + run)) {
            active.append("open code ");
            return start + run - 1;
        }
        words.append(line, start + run, end.start());
        return end.end() - 1;
    }

    private void watch(String line, int i) {
        if (matcherAt(ANGLE, line, i).lookingAt()
                || matcherAt(ADDRESS, line, i).lookingAt()
                || line.startsWith("@everyone", i)
                || line.startsWith("@here", i)) {
            active.append(line.substring(i)).append(' ');
        }
        if (matcherAt(EMOJI, line, i).lookingAt()) {
            active.append("emoji ");
        }
    }

    private static Matcher matcherAt(Pattern pattern, String line, int i) {
        return pattern.matcher(line).region(i, line.length());
    }
}
