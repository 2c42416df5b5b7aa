package dev.milepost.answer;

/** Takes the commonest English endings off: enough to bring a word's forms together, too little to mix up words. */
final class Stemmer {

    private Stemmer() {}

    static String stem(String word) {
        String w = word;
        if (w.length() < 4 || w.charAt(0) == '#') {
            return w;
        }
        w = plural(w);
        w = cut(w, "ing");
        w = cut(w, "ed");
        if (w.length() > 5 && w.endsWith("ly")) {
            w = w.substring(0, w.length() - 2);
        }
        if (w.length() > 4 && w.endsWith("e")) {
            w = w.substring(0, w.length() - 1);
        }
        return w.length() > 3 && w.endsWith("y") ? w.substring(0, w.length() - 1) + "i" : w;
    }

    private static String plural(String w) {
        if (w.endsWith("ies") && w.length() > 4) {
            return w.substring(0, w.length() - 3) + "y";
        }
        boolean sibilant = w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes");
        if (sibilant) {
            return w.substring(0, w.length() - 2);
        }
        boolean plural = w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is");
        return plural ? w.substring(0, w.length() - 1) : w;
    }

    /** Takes {@code ending} off where a vowel is left before it, and the doubled consonant that it had asked for. */
    private static String cut(String w, String ending) {
        int end = w.length() - ending.length();
        if (end < 3 || !w.endsWith(ending) || w.chars().limit(end).noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
            return w;
        }
        boolean doubled = w.charAt(end - 1) == w.charAt(end - 2) && "lsz".indexOf(w.charAt(end - 1)) < 0;
        return w.substring(0, doubled ? end - 1 : end);
    }
}
