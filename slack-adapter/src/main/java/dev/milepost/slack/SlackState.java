package dev.milepost.slack;

/**
 * How it stands with Slack.
 *
 * @param detail one line for people: as whom it is connected, or what is the matter and what to do
 */
public record SlackState(Kind kind, String detail) {

    /** What may be expected. */
    public enum Kind {
        /** Requests arrive and are answered. */
        UP,
        /** Not yet, or not now; it is being tried. */
        CONNECTING,
        /** Slack said no: somebody has to change something. It is still being tried, seldom. */
        REFUSED
    }
}
