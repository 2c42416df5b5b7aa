package dev.milepost.answer;

import java.text.Normalizer;
import java.util.Locale;

/** Text as somebody typed it to one line of small letters without anything that can't be seen. */
final class Normaliser {

    /** Longer messages are read up to here: no question needs more, and every step's cost is bounded by it. */
    static final int MAX_LENGTH = 1200;

    private Normaliser() {}

    static String normalise(String typed) {
        String cut = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        String composed = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder line = new StringBuilder(composed.length());
        int run = 0;
        int last = -1;
        for (int i = 0; i < composed.length(); ) {
            int c = plain(composed.codePointAt(i));
            i += Character.charCount(composed.codePointAt(i));
            run = c == last ? run + 1 : 1;
            last = c;
            boolean stretched = Character.isLetter(c) ? run > 2 : c == ' ' && run > 1;
            if (c != 0 && !stretched) {
                line.appendCodePoint(c);
            }
        }
        return line.toString().strip();
    }

    /** One of several characters that look or mean the same; 0 for one to leave out. */
    private static int plain(int c) {
        return switch (c) {
            case '’', '‘', '`', '´', 'ʼ' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‐', '‑', '−' -> '-';
            default ->
                switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> ' ';
                    case Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.MODIFIER_SYMBOL -> 0;
                    default -> c;
                };
        };
    }
}
