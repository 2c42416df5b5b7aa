package dev.milepost.answer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The figures in a text, however they are written: 120k, $120,000, 120 thousand, a hundred and twenty thousand; 20%,
 * 20 per cent, twenty percent; half, twice; and the money they are in.
 */
final class Figures {

    private static final String SEPARATORS = "[,.'\\u2019\\u00a0\\u202f ]";

    private static final Pattern TOKEN = Pattern.compile(
            "\\d{1,3}(?:" + SEPARATORS + "\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?|[a-z]+|%|\\p{Sc}");

    /** One number; what it is a percentage of, it may not be of another. */
    record Figure(BigDecimal value, boolean percent) {
        Figure {
            value = value.stripTrailingZeros();
        }
    }

    private final List<String> tokens;
    private final List<Set<Figure>> written = new ArrayList<>();
    private final Set<String> money;

    /** A number in words that is being put together. */
    private long whole;

    private long current;
    private boolean open;

    private Figures(String text) {
        tokens = TOKEN.matcher(plain(text)).results().map(MatchResult::group).toList();
        money = tokens.stream()
                .map(t -> Character.isLetter(t.charAt(0)) ? NumberWords.money(t) : Optional.of(sign(t)))
                .flatMap(Optional::stream)
                .filter(m -> !m.isEmpty())
                .collect(Collectors.toSet());
    }

    /** In small letters, with the digits of every script as ours. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    /** A sign of money that isn't known is one of its own. */
    private static String sign(String token) {
        return Character.getType(token.charAt(0)) == Character.CURRENCY_SYMBOL
                ? NumberWords.money(token).orElse(token)
                : "";
    }

    /** Reads a text. */
    static Figures in(String text) {
        Figures figures = new Figures(text);
        for (int i = 0; i < figures.tokens.size(); ) {
            i = figures.read(i);
        }
        figures.flush(figures.tokens.size());
        return figures;
    }

    /** The currencies that are named, as ISO codes where they are known. */
    Set<String> money() {
        return money;
    }

    /** Whether each figure here stands in {@code other}, too, and no other money is named. */
    boolean areIn(Figures other) {
        Set<Figure> known = new HashSet<>();
        other.written.forEach(known::addAll);
        return written.stream().allMatch(readings -> readings.stream().anyMatch(known::contains))
                && other.money.containsAll(money);
    }

    /** Reads what begins at a token. @return the token to go on at */
    private int read(int at) {
        String token = tokens.get(at);
        if (Character.isDigit(token.charAt(0))) {
            flush(at);
            return digits(at);
        }
        int small = NumberWords.small(token);
        if (small >= 0 && (small != 1 || open || NumberWords.isCounted(token(at + 1)))) {
            join(at, small);
        } else if (NumberWords.scale(token) > 1 && token.length() > 2) {
            scaled(NumberWords.scale(token));
        } else if (!(open && token.equals("and"))) {
            flush(at);
            NumberWords.amount(token).ifPresent(a -> written.add(Set.of(new Figure(a, isPercent(at + 1)))));
        }
        return at + 1;
    }

    private int digits(int at) {
        long times = 1;
        int next = at + 1;
        while (NumberWords.scale(token(next)) > 1) {
            times *= NumberWords.scale(token(next++));
        }
        Set<Figure> readings = new HashSet<>();
        for (String reading : readings(tokens.get(at))) {
            readings.add(new Figure(new BigDecimal(reading).multiply(BigDecimal.valueOf(times)), isPercent(next)));
        }
        written.add(readings);
        return next;
    }

    /** What a run of digits may mean: "1.000" is a thousand to some, and one to others. */
    private static Set<String> readings(String digits) {
        String plain = digits.replaceAll("[ '\\u2019\\u00a0\\u202f]", "");
        Set<String> readings = new HashSet<>(Set.of(plain.replaceAll("[,.]", "")));
        for (String reading :
                List.of(plain.replace(",", ""), plain.replace(".", "").replace(',', '.'))) {
            if (reading.indexOf('.') == reading.lastIndexOf('.')) {
                readings.add(reading);
            }
        }
        // "12.5" isn't 125.
        if (digits.matches("\\d+[.,](\\d{1,2}|\\d{4,})")) {
            readings.remove(plain.replaceAll("[,.]", ""));
        }
        return readings;
    }

    private void join(int at, int small) {
        boolean fits = small < 10 ? current % 10 == 0 && current % 100 != 10 : current % 100 == 0;
        if (!fits) {
            flush(at);
        }
        current += small;
        open = true;
    }

    private void scaled(long scale) {
        long of = Math.max(1, current);
        if (scale == 100) {
            current = of * scale;
        } else {
            whole += of * scale;
            current = 0;
        }
        open = true;
    }

    private void flush(int end) {
        if (open) {
            written.add(Set.of(new Figure(BigDecimal.valueOf(whole + current), isPercent(end))));
        }
        whole = 0;
        current = 0;
        open = false;
    }

    private boolean isPercent(int at) {
        return switch (token(at)) {
            case "%", "percent", "pct", "percentage" -> true;
            case "per" -> token(at + 1).equals("cent");
            default -> false;
        };
    }

    private String token(int at) {
        return at < tokens.size() ? tokens.get(at) : "";
    }
}
