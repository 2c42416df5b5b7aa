package dev.milepost.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether somebody's other words for facts may be shown. They may say less than the facts, and never more: no figure,
 * name, address or mention that the facts don't hold. Whatever is in doubt is refused, for the facts' own words are at
 * hand.
 */
final class RephrasingCheck {

    /** Of the words that say something, how many the facts must hold: a refusal, or another subject, shares hardly any. */
    private static final double SHARED = 0.35;

    /** What people and platforms are addressed by, and what markup is made of. */
    private static final Pattern FOREIGN =
            Pattern.compile("[@<>{}\\[\\]|`*_~\\\\]|://|\\p{Cc}|\\p{Cf}|\\p{Co}|\\p{Cn}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:www\\.\\S+|[a-z0-9-]+(?:\\.[a-z]{2,})+)\\b");

    /** A name: a capital within a sentence, or anywhere after a small letter or twice in a row. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![.!?:]\\s|^)\\b\\p{Lu}[\\p{L}\\p{Nd}+#-]*|\\b\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*|\\b\\p{Lu}{2}[\\p{L}\\p{Nd}+#]*");

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{Nd}+#]+");

    private final List<String> facts;
    private final FeatureExtractor extractor;

    /** Checks against {@code facts}; {@code extractor} tells words that say something from those that don't. */
    RephrasingCheck(List<String> facts, FeatureExtractor extractor) {
        this.facts = List.copyOf(facts);
        this.extractor = extractor;
    }

    /** The words as they may be shown, on one line; empty where they may not. */
    Optional<String> passed(String words, int mostCharacters) {
        String line = words.strip().replaceAll("\\s+", " ");
        String all = String.join(" \n", facts);
        boolean fine = !line.isEmpty()
                && line.length() <= mostCharacters
                && !FOREIGN.matcher(line).find()
                && !says(ADDRESS, line, all)
                && !says(NAME, line, all)
                && Figures.in(line).areIn(Figures.in(all))
                && sharesEnough(line, all);
        return fine ? Optional.of(line) : Optional.empty();
    }

    /** Whether there is something like {@code what} in {@code line} whose words the facts don't hold. */
    private static boolean says(Pattern what, String line, String facts) {
        Set<String> known = words(facts);
        known.add("i");
        return what.matcher(line).results().map(MatchResult::group).anyMatch(found -> !known.containsAll(words(found)));
    }

    private static Set<String> words(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .flatMap(w -> Stream.of(w, w.endsWith("s") ? w.substring(0, w.length() - 1) : w))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean sharesEnough(String line, String facts) {
        Set<String> said = extractor.telling(line);
        Set<String> known = extractor.telling(facts);
        long shared = said.stream().filter(known::contains).count();
        return !said.isEmpty() && shared >= SHARED * said.size();
    }
}
