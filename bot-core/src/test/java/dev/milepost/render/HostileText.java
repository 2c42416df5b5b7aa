package dev.milepost.render;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Words as somebody writes them who means harm, or a language that the author of a renderer doesn't read. */
public final class HostileText {

    private HostileText() {}

    /** Words that mean something in one platform's markup or another's, each to be shown as it stands. */
    public static List<String> known() {
        return List.of(
                "@everyone",
                "@here and @everyone",
                "<@123456789012345678>",
                "<@!123456789012345678> <@&123456789012345678> <#123456789012345678>",
                "<!channel> <!here> <!everyone>",
                "<!subteam^S012345|team>",
                "<@U012345|me>",
                "<https://example.org/phish|your bank>",
                "[your bank](https://example.org/phish)",
                "![picture](https://example.org/a.png)",
                "https://example.org/a?b=c&d=e#f",
                "<t:1700000000:R> </salary:1> <id:customize>",
                "<:smile:123456789012345678> <a:wave:123456789012345678> :smile:",
                "**bold** __under__ *it* _it_ ~~gone~~ ||hidden||",
                "***",
                "*a",
                "a_b_c_d __init__",
                "`code` ``more`` ```fence```",
                "```\nfence",
                "# heading",
                "-# small",
                "> quote\n>>> all of it",
                "- item\n* item\n+ item\n1. item\n12) item",
                "a\n# b\n-# c\n> d",
                "   # indented",
                "\\",
                "\\*not bold\\* \\\\",
                "&amp; &lt;b&gt; &#42; <b>bold</b>",
                "line one\nline two\n\nline four",
                "tab\there",
                "{} {0} %s ${HOME} {{x}}",
                "שלום עולם",
                "مرحبا **بالعالم**",
                "日本語のテキスト",
                "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301",
                "~1 ^2 |3| (4) !5 =6 +7 .8 ;9 '0 \"1",
                "mailto:a@example.org tel:+4930123456",
                "a".repeat(300));
    }

    /** Characters that stand for nothing visible, or break JSON, an encoding or a line's direction. */
    public static List<String> unprintable() {
        return List.of(
                "\u0000",
                "\u0007bell",
                "esc\u001B[31mred",
                "\uD83D",
                "\uDC00x",
                "\uFFFE\uFFFF",
                "\u202Eevil\u202C",
                "\u2066isolate",
                "\u200B\u200D\uFEFF",
                "\u2028line\u2029",
                "\uE000",
                "\r\n",
                "   ");
    }

    /** Up to {@code length} characters, made of markup, mentions, words and stray pieces of Unicode. */
    public static String random(RandomGenerator random, int length) {
        List<String> pieces = new ArrayList<>(known());
        pieces.addAll(unprintable());
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(pieces.get(random.nextInt(pieces.size())));
                case 1 -> text.append("*_`~|<>@#-+.:[]()\\!&\n ".charAt(random.nextInt(22)));
                case 2 -> text.append((char) random.nextInt(0x10000));
                default ->
                    text.append(Integer.toString(random.nextInt(1, 36 * 36 * 36), 36))
                            .append(' ');
            }
        }
        return text.substring(0, length);
    }
}
