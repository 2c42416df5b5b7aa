package dev.milepost.slack;

import dev.milepost.slack.SlackOptions.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the app asks Slack for, each with its reason: scopes of its bot token, and events. */
public final class SlackScopes {

    private record Need(String name, String reason, Optional<Part> part) {
        Need(String name, String reason) {
            this(name, reason, Optional.empty());
        }

        Need(String name, String reason, Part part) {
            this(name, reason, Optional.of(part));
        }
    }

    private static final List<Need> SCOPES = List.of(
            new Need("commands", "the slash commands and the shortcuts"),
            new Need(
                    "chat:write",
                    "answers in conversations, daily tips, and a word to whoever subscribed when they are paused"),
            new Need("im:history", "reading what a member writes to the bot, and nothing else", Part.DIRECT_MESSAGES),
            new Need("app_mentions:read", "answering in a thread where somebody mentions it", Part.MENTIONS),
            new Need("assistant:write", "suggested questions and a status in the agent's view", Part.ASSISTANT),
            new Need("files:write", "the picture of the ranges, uploaded once a workspace", Part.PICTURES),
            new Need("files:read", "whether Slack has that picture ready to be shown", Part.PICTURES),
            new Need("users:read", "whether somebody is an admin or owner, for /tips"),
            new Need("channels:read", "who made a public channel, and whether tips can be posted there"),
            new Need("groups:read", "the same for private channels that the bot is in"),
            new Need("channels:history", "whether a tip arrived whose answer was lost, so that none comes twice"),
            new Need("groups:history", "the same for private channels that the bot is in"));

    private static final List<Need> EVENTS = List.of(
            new Need("message.im", "what a member writes to the bot", Part.DIRECT_MESSAGES),
            new Need("app_mention", "where somebody mentions it", Part.MENTIONS),
            new Need("app_home_opened", "to draw the home tab, and to suggest questions", Part.HOME));

    private static final List<Need> INSTALLED_EVENTS = List.of(
            new Need("app_uninstalled", "to erase the workspace's token at once"),
            new Need("tokens_revoked", "the same where tokens alone were withdrawn"),
            new Need("team_access_revoked", "the same where an organisation takes the app from one of its workspaces"));

    private SlackScopes() {}

    /** Scopes of the bot token, in the order in which they are shown, each with its reason. */
    public static Map<String, String> bot(SlackOptions options) {
        return needed(SCOPES, options);
    }

    /**
     * Events, each with its reason.
     *
     * @param installs whether workspaces install the app by themselves
     */
    static Map<String, String> events(SlackOptions options, boolean installs) {
        Map<String, String> events = needed(EVENTS, options);
        if (installs) {
            events.putAll(needed(INSTALLED_EVENTS, options));
        }
        return events;
    }

    private static Map<String, String> needed(List<Need> all, SlackOptions options) {
        Map<String, String> needed = new LinkedHashMap<>();
        all.stream()
                .filter(need -> need.part().map(options.parts()::contains).orElse(true))
                .forEach(need -> needed.put(need.name(), need.reason()));
        return needed;
    }
}
