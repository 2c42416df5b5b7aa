package dev.milepost.discord;

import dev.milepost.reply.Action;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The custom ids of our buttons and menus: {@code mp1:} and the encoded action, then what only tells
 * ids apart, behind tildes, which an encoded action never holds.
 */
final class ComponentIds {

    /** Ours, and which form of ours: another one will read {@code mp2:}. */
    static final String PREFIX = "mp1:";

    private static final Pattern ANY_VERSION = Pattern.compile("mp[12]:");

    private static final char SUFFIX = '~';
    private static final String KEY_MARK = SUFFIX + "k";

    private final Set<String> taken = new HashSet<>();
    private final String key;
    private boolean keyGiven;

    /** For one reply; {@code key} is the delivery's, or empty. */
    ComponentIds(String key) {
        this.key = key;
    }

    /** An id that no other component of the reply has. The first that has room carries the delivery's key. */
    String next(Action action) {
        String id = PREFIX + action.encode();
        String numbered = id;
        for (int n = 2; !taken.add(numbered); n++) {
            numbered = id + SUFFIX + n;
        }
        if (!keyGiven
                && !key.isEmpty()
                && numbered.length() + KEY_MARK.length() + key.length() <= DiscordLimits.CUSTOM_ID.max()) {
            keyGiven = true;
            numbered = numbered + KEY_MARK + key;
            taken.add(numbered);
        }
        return numbered;
    }

    static boolean isOurs(String customId) {
        return customId.startsWith(PREFIX);
    }

    /** Whether a version of Milepost wrote it, this one or the next: any other number may be a host's. */
    static boolean isOfAnyVersion(String customId) {
        return ANY_VERSION.matcher(customId).lookingAt();
    }

    /** What a component of ours asks for; empty for others and for such as no version wrote. */
    static Optional<Action> action(String customId) {
        if (!isOurs(customId)) {
            return Optional.empty();
        }
        int end = customId.indexOf(SUFFIX);
        return Action.decode(customId.substring(PREFIX.length(), end < 0 ? customId.length() : end));
    }
}
