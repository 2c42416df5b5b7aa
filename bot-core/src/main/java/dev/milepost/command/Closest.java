package dev.milepost.command;

import dev.milepost.reply.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the known words nearest to one that isn't known. */
public final class Closest {

    private Closest() {}

    /** At most {@code limit} of {@code known} that {@code typed} may have been meant for, nearest first. */
    public static List<String> to(String typed, Collection<String> known, int limit) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > 64) {
            return List.of();
        }
        record Scored(String word, int distance) {}
        return known.stream()
                .distinct()
                .map(k -> new Scored(k, distance(word, k.toLowerCase(Locale.ROOT))))
                .filter(s -> s.distance()
                        <= Math.max(1, Math.min(word.length(), s.word().length()) / 3))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .limit(limit)
                .map(Scored::word)
                .toList();
    }

    /** Asks whether one of {@code near} was meant, and ends with a space; nothing where there is none. */
    public static Text didYouMean(List<String> near) {
        Text asked = Text.literal("");
        for (int i = 0; i < near.size(); i++) {
            String before = i == 0 ? "Did you mean " : i < near.size() - 1 ? ", " : " or ";
            asked = asked.plus(Text.literal(before)).plus(Text.of("**{}**", near.get(i)));
        }
        return near.isEmpty() ? asked : asked.plus(Text.literal("? "));
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
