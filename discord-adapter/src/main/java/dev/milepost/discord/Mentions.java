package dev.milepost.discord;

import java.util.regex.Pattern;

/** What Discord writes in a message in place of names: people, roles, channels, commands, emoji, times. */
final class Mentions {

    private static final Pattern ANY =
            Pattern.compile("<(?:@[!&]?\\d+|#\\d+|/[^:>]{1,100}:\\d+|a?:\\w{1,32}:\\d+|t:-?\\d+(?::\\w)?|id:\\w+)>");

    private Mentions() {}

    /** The words of {@code content} alone. */
    static String without(String content) {
        return ANY.matcher(content).replaceAll(" ").replaceAll(" {2,}", " ").strip();
    }
}
