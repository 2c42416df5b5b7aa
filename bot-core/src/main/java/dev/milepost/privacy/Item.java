package dev.milepost.privacy;

import java.util.Map;

/**
 * Something that is stored about a person.
 *
 * @param kind what it is, as a heading of its kind
 * @param line it in words, the person's own among them
 * @param fields all of it, by name, in an order that reads well
 */
public record Item(Kind kind, String line, Map<String, Object> fields) {

    /** The kinds of things that say whom they are about. */
    public enum Kind {
        /** A question kept by a press of "Why this answer?". */
        QUESTION("Questions that you had me keep", "kept question"),
        /** A question whose words the operator has kept, under a mark instead of a name. */
        ASKED("What you asked", "question"),
        /** What the person was shown just before, where nodes share that. */
        CONVERSATION("Conversations with me of the last minutes", "conversation"),
        /** A subscription of a channel's. */
        SUBSCRIPTION("Daily tips that you subscribed a channel to", "subscription, which is now nobody's"),
        /** A place on a list of those who manage tips. */
        TIP_ADMIN("Where you may manage daily tips", "place on a list of those who manage daily tips");

        private final String heading;
        private final String erased;

        Kind(String heading, String erased) {
            this.heading = heading;
            this.erased = erased;
        }

        String heading() {
            return heading;
        }

        /** What was erased of one, for the middle of a sentence. */
        public String erased() {
            return erased;
        }
    }
}
