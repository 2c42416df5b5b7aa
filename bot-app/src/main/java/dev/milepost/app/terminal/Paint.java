package dev.milepost.app.terminal;

/** Looks of text in a terminal; without colours everything stays as it is. */
record Paint(boolean colours) {

    String strong(String text) {
        return ansi("1", text);
    }

    String emphasis(String text) {
        return ansi("3", text);
    }

    String code(String text) {
        return colours ? ansi("36", text) : "`" + text + "`";
    }

    String faint(String text) {
        return ansi("2", text);
    }

    String lit(String text) {
        return ansi("1;32", text);
    }

    private String ansi(String sequence, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + sequence + "m" + text + "\u001b[0m" : text;
    }
}
