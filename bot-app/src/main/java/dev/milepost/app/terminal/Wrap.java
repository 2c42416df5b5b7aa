package dev.milepost.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text cut into lines of a width, between words. Colour sequences in it take no room. */
final class Wrap {

    private Wrap() {}

    /**
     * Cuts {@code text}.
     *
     * @param width columns; 0 leaves lines as long as they are
     * @param indent what goes before every line but the first, and counts towards the width
     */
    static String lines(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                boolean full = width > 0
                        && columns(line) + 1 + columns(word) > width - (lines.isEmpty() ? 0 : indent.length());
                if (full && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return String.join("\n" + indent, lines);
    }

    /** Words of anybody's may hold sequences that would recolour or rewrite the terminal. */
    static String withoutControls(String words) {
        return words.replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - columns(cell)));
    }

    /** Columns that a terminal needs: wide characters take two, combining ones and colour sequences none. */
    static int columns(CharSequence text) {
        String visible = text.toString().replaceAll("\u001b\\[[0-9;]*m", "");
        return visible.codePoints().map(Wrap::columns).sum();
    }

    private static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isIdeographic(codePoint) || Character.isEmojiPresentation(codePoint) ? 2 : 1;
    }
}
