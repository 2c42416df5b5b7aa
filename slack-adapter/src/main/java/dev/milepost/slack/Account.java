package dev.milepost.slack;

/**
 * As whom the app speaks in a workspace.
 *
 * @param token {@code xoxb-…}, or {@code xoxe.xoxb-…} where it ends
 * @param userId the bot user's id; empty while it isn't known
 * @param botId the bot's id; empty while it isn't known
 * @param url the workspace's address, with a slash at its end; empty while it isn't known
 */
record Account(String token, String userId, String botId, String url) {

    Account withToken(String other) {
        return new Account(other, userId, botId, url);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Account[" + userId + "]";
    }
}
