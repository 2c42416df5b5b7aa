package dev.milepost.slack;

/** Hears what Slack refused, where that may mean that the app isn't installed there any more. */
interface Doubts {

    /** Nobody has to be told: the token is the operator's. */
    Doubts NONE = (space, error) -> {};

    /**
     * Slack refused.
     *
     * @param space the workspace's id
     * @param error Slack's code
     */
    void about(String space, String error);
}
