package dev.milepost.slack;

/**
 * Who the app is in its workspace, as Slack's {@code auth.test} says.
 *
 * @param team the workspace's name
 * @param teamId its id
 * @param user the bot user's name
 * @param userId its id
 * @param botId the bot's id
 * @param url the workspace's address, with a slash at its end
 */
public record SlackIdentity(String team, String teamId, String user, String userId, String botId, String url) {}
