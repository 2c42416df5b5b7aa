package dev.milepost.render;

/**
 * Something of a reply that a platform's readers don't get as it was meant.
 *
 * @param kind what happened to it
 * @param code which loss, a stable name such as {@code table-as-text}
 */
public record Loss(Kind kind, String code) {

    /** What happened to the lost part. */
    public enum Kind {
        /** Cut to a limit, with a note that says so. */
        SHORTENED,
        /** Shown in another form that says the same. */
        REPLACED,
        /** Not shown. */
        DROPPED
    }
}
