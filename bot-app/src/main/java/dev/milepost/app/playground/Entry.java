package dev.milepost.app.playground;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something that stands in the conversation.
 *
 * @param id from 1, in the order of coming
 * @param revision grows with every change anywhere in the session
 * @param person who says it, or is answered, or alone sees it
 * @param text what a person wrote, or what the playground remarks
 * @param to id of the entry that this answers; 0 for none
 * @param sides what each platform shows of it; one that isn't in it shows nothing
 */
record Entry(
        long id,
        long revision,
        Kind kind,
        Spot spot,
        Instant at,
        Optional<Person> person,
        String text,
        long to,
        Map<String, Answer> sides) {

    Entry {
        sides = new LinkedHashMap<>(sides);
    }

    /** Who speaks. */
    enum Kind {
        /** A person, in words. */
        SAID,
        /** A person, by a command. */
        COMMAND,
        /** The bot. */
        BOT,
        /** The playground: about itself. */
        NOTE,
        /** The playground: something went wrong at a platform. */
        TROUBLE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same with another answer on one platform. */
    Entry with(long newRevision, String platform, Answer answer) {
        Map<String, Answer> changed = new LinkedHashMap<>(sides);
        changed.put(platform, answer);
        return new Entry(id, newRevision, kind, spot, at, person, text, to, changed);
    }

    Optional<Answer> on(String platform) {
        return Optional.ofNullable(sides.get(platform));
    }
}
