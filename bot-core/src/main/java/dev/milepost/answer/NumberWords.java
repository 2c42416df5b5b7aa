package dev.milepost.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that say how many, how much or in which money. */
final class NumberWords {

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final Map<String, Long> SCALES = Map.ofEntries(
            Map.entry("hundred", 100L),
            Map.entry("k", 1_000L),
            Map.entry("thousand", 1_000L),
            Map.entry("grand", 1_000L),
            Map.entry("lakh", 100_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("mn", 1_000_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("crore", 10_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("trillion", 1_000_000_000_000L));

    private static final Map<String, BigDecimal> AMOUNTS = Map.ofEntries(
            Map.entry("half", new BigDecimal("0.5")),
            Map.entry("halve", new BigDecimal("0.5")),
            Map.entry("quarter", new BigDecimal("0.25")),
            Map.entry("third", new BigDecimal("0.33")),
            Map.entry("fifth", new BigDecimal("0.2")),
            Map.entry("tenth", new BigDecimal("0.1")),
            Map.entry("twice", BigDecimal.TWO),
            Map.entry("double", BigDecimal.TWO),
            Map.entry("doubled", BigDecimal.TWO),
            Map.entry("twofold", BigDecimal.TWO),
            Map.entry("couple", BigDecimal.TWO),
            Map.entry("triple", BigDecimal.valueOf(3)),
            Map.entry("tripled", BigDecimal.valueOf(3)),
            Map.entry("threefold", BigDecimal.valueOf(3)),
            Map.entry("thrice", BigDecimal.valueOf(3)),
            Map.entry("quadruple", BigDecimal.valueOf(4)),
            Map.entry("decade", BigDecimal.TEN),
            Map.entry("tenfold", BigDecimal.TEN),
            Map.entry("dozen", BigDecimal.valueOf(12)),
            Map.entry("century", BigDecimal.valueOf(100)));

    private static final Map<String, String> MONEY = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("buck", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("jpy", "JPY"),
            Map.entry("yen", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("inr", "INR"),
            Map.entry("rupee", "INR"),
            Map.entry("chf", "CHF"),
            Map.entry("franc", "CHF"),
            Map.entry("cad", "CAD"),
            Map.entry("aud", "AUD"));

    /** Before these, "one" is a number; before all else it is hardly ever more than a pronoun. */
    private static final Set<String> COUNTED = Set.of(
            "year", "month", "week", "day", "hour", "minute", "percent", "%", "per", "in", "out", "half", "third",
            "quarter", "time", "dollar", "euro", "pound");

    private NumberWords() {}

    /** The value of a word below a hundred that others may join: "twenty", "five"; -1 for any other. */
    static int small(String word) {
        int ten = TENS.indexOf(word);
        return ten >= 2 ? ten * 10 : UNITS.indexOf(word);
    }

    /** What a word multiplies the number before it by; 0 where it doesn't. */
    static long scale(String word) {
        return SCALES.getOrDefault(singular(word), 0L);
    }

    /** What a word says of an amount by itself. */
    static Optional<BigDecimal> amount(String word) {
        return Optional.ofNullable(AMOUNTS.get(singular(word)));
    }

    /** The money that a word or sign stands for. */
    static Optional<String> money(String word) {
        return Optional.ofNullable(MONEY.get(singular(word)));
    }

    static boolean isCounted(String word) {
        return COUNTED.contains(singular(word)) || scale(word) > 1;
    }

    private static String singular(String word) {
        return switch (word) {
            case "halves" -> "half";
            case "centuries" -> "century";
            default -> word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        };
    }
}
