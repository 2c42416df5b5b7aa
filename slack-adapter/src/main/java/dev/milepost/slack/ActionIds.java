package dev.milepost.slack;

import dev.milepost.reply.Action;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives the components of one message their ids. An id carries all that its handler needs, so that it
 * works for as long as the message stands; Slack asks that no two in a message are the same.
 */
final class ActionIds {

    /** Keeps ours apart from those of whoever else lives in the same app. */
    static final String PREFIX = "mp1:";

    /** Those that there are, and the next one, which another node may have on already. What else begins with mp is a host's. */
    private static final Pattern ANY_VERSION = Pattern.compile("mp[12]:");

    private final Map<String, Integer> given = new HashMap<>();

    String next(Action action) {
        String id = PREFIX + action.encode();
        int times = given.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "#" + times;
    }

    /** Whether it is Milepost's, of any version. */
    static boolean isOurs(String id) {
        return ANY_VERSION.matcher(id).lookingAt();
    }

    /** The action in an id of ours; empty where it is none, or another version's. */
    static Optional<Action> read(String id) {
        return id.startsWith(PREFIX)
                ? Action.decode(id.substring(PREFIX.length()).replaceFirst("#\\d*$", ""))
                : Optional.empty();
    }
}
