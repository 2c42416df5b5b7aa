package dev.milepost.testing;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text as the worst of users write it, for property tests. The seed is in each text's test name, since it is the text's source. */
public final class Inputs {

    private static final List<String> PIECES = List.of(
            "salary",
            "mid",
            "senior",
            "europe",
            "germany",
            "brazil",
            "95000",
            "95k",
            "$120,000",
            "5 years",
            "compare",
            "check",
            "level:",
            "level:mid",
            "topic:\"",
            "\"",
            ":",
            "/",
            "//",
            "@everyone",
            "<@U123>",
            "<!channel>",
            "**",
            "__",
            "`",
            "```",
            "~~",
            "||",
            "[a](https://example.org)",
            "<https://example.org|x>",
            "&amp;",
            "<",
            ">",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\u0007",
            "\u202E",
            "\u200B",
            "مرحبا كم الراتب",
            "שלום",
            "工资多少",
            "🤖",
            "👩‍💻",
            "🇩🇪",
            "{}",
            "%s",
            "${x}",
            "\\",
            "'; DROP TABLE",
            "\uD800",
            "é",
            "e\u0301",
            "ß",
            "İ",
            "…");

    private Inputs() {}

    /** The inputs that a reader is asked about by name: empty, long, emoji alone, control characters, right to left. */
    public static Stream<String> notable() {
        return Stream.of(
                "",
                " ",
                "\n\n\t",
                "a".repeat(4000),
                "what does a senior earn ".repeat(170),
                "🤖🤖🤖",
                "👩‍💻",
                "\0\u0001\u0007\u001b[31m",
                "\u202Eيعمل مهندس",
                "שלום, כמה מרוויחים?",
                "@everyone <!channel> <@123>",
                "{}",
                "\uD83D");
    }

    /** {@code count} texts, made of pieces that mean something to somebody; the same for the same seed. */
    public static Stream<String> random(long seed, int count) {
        RandomGenerator random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> text(random));
    }

    /** A text, made of pieces that mean something to somebody, and of stray characters. */
    public static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(5) == 0
                            ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                            : PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
