package dev.milepost.app.log;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what is about to be logged: the configured ones, and whatever looks like a token of a
 * platform's. Ours never log one; a library's message or an exception's may.
 */
final class Masking {

    private static final String MASK = "********";

    /** Slack's tokens by their prefixes, and the token in the path of Discord's interactions and webhooks. */
    private static final Pattern TOKENS = Pattern.compile(
            "xox[a-z][-.][\\w.-]{6,}|xapp-[\\w-]{6,}|(?<=/(?:webhooks|interactions)/\\d{1,20}/)[\\w.-]{20,}");

    private final List<String> secrets;

    /** A masking of {@code secrets}; one that is too short to be a secret would mask half the log, and isn't. */
    Masking(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(s -> s.length() >= 6)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String mask(String line) {
        String masked = line;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        return TOKENS.matcher(masked).replaceAll(MASK);
    }
}
