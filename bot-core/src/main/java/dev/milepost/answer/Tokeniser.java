package dev.milepost.answer;

import java.util.ArrayList;
import java.util.List;

/** A normalised line to words. Figures become what they are figures of, since no two people ask about the same one. */
final class Tokeniser {

    static final String MONEY = "#money";
    static final String CURRENCY = "$";
    static final String NUMBER = "#number";
    static final String YEAR = "#year";

    private Tokeniser() {}

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            if (!startsWord(line, i)) {
                if (isMoney(line, i)) {
                    words.add(CURRENCY);
                }
                i++;
                continue;
            }
            int end = i + 1;
            while (end < line.length() && continuesWord(line, end)) {
                end++;
            }
            add(words, line, i, end);
            i = end;
        }
        return words;
    }

    /** The last of a currency's signs that no figure follows: "google $$$?". */
    private static boolean isMoney(String line, int i) {
        if ("$€£".indexOf(line.charAt(i)) < 0) {
            return false;
        }
        String rest = line.substring(i + 1).stripLeading();
        return rest.isEmpty() || (!Character.isDigit(rest.charAt(0)) && rest.charAt(0) != line.charAt(i));
    }

    private static boolean startsWord(String line, int i) {
        return Character.isLetterOrDigit(line.charAt(i)) || Character.isSurrogate(line.charAt(i));
    }

    private static boolean continuesWord(String line, int i) {
        char c = line.charAt(i);
        if (Character.isLetterOrDigit(c) || c == '+' || c == '#' || Character.isSurrogate(c)) {
            return true;
        }
        boolean inside = i + 1 < line.length() && Character.isLetterOrDigit(line.charAt(i + 1));
        boolean digits = inside && Character.isDigit(line.charAt(i - 1)) && Character.isDigit(line.charAt(i + 1));
        return inside && (c == '\'' || (digits && (c == ',' || c == '.')));
    }

    private static void add(List<String> words, String line, int from, int to) {
        String word = line.substring(from, to);
        if (Character.isDigit(word.charAt(0))) {
            boolean currency = from > 0 && "$€£".indexOf(line.charAt(from - 1)) >= 0;
            addNumber(words, word, currency);
            return;
        }
        int apostrophe = word.indexOf('\'');
        if (apostrophe < 0) {
            words.add(word);
        } else if (word.endsWith("n't")) {
            words.add(word.replace("'", ""));
        } else {
            words.add(word.substring(0, apostrophe));
            words.add(word.substring(apostrophe + 1));
        }
    }

    private static void addNumber(List<String> words, String word, boolean currency) {
        int digits = 0;
        while (digits < word.length() && !Character.isLetter(word.charAt(digits))) {
            digits++;
        }
        String unit = word.substring(digits);
        String figure = word.substring(0, digits).replaceAll("[^0-9]", "");
        boolean thousands = unit.equals("k") || figure.length() >= 5;
        boolean year = figure.length() == 4 && (figure.startsWith("20") || figure.startsWith("19"));
        words.add(currency || thousands ? MONEY : year ? YEAR : NUMBER);
        if (!unit.isEmpty() && !unit.equals("k") && unit.chars().allMatch(Character::isLetter)) {
            words.add(unit);
        }
    }
}
