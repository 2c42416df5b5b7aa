package dev.milepost.slack;

import com.google.gson.JsonObject;
import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelCheck.Gap;
import dev.milepost.chat.ChannelRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps the app from posting in a channel, by the names that Slack's settings show. */
final class ChannelPermissions {

    private static final String INVITE = "invite me by typing /invite and my name in the channel.";

    private ChannelPermissions() {}

    /** @param needed other scopes that are asked for, each with its reason */
    static ChannelCheck check(WebApi api, ChannelRef channel, Map<String, String> needed) {
        try {
            WebApi.Answer answer = api.call("conversations.info", Json.object("channel", channel.id()));
            return answer.ok() ? known(Json.child(answer.body(), "channel"), answer.scopes(), needed) : unknown(answer);
        } catch (IOException e) {
            return new ChannelCheck.NotKnown("Slack can't be reached");
        }
    }

    private static ChannelCheck unknown(WebApi.Answer answer) {
        return switch (answer.error()) {
            case "channel_not_found" ->
                new ChannelCheck.NotReady(List.of(
                        new Gap("An invitation", "a private channel shows itself to its members alone: " + INVITE)));
            case "missing_scope" ->
                answer.scopes().contains("chat:write") || answer.scopes().isEmpty()
                        ? new ChannelCheck.NotKnown("the app lacks the scope " + Json.text(answer.body(), "needed"))
                        : new ChannelCheck.NotReady(List.of(writing()));
            default -> new ChannelCheck.NotKnown(SlackChannels.detail(answer));
        };
    }

    private static Gap writing() {
        return new Gap("chat:write", "give the app this scope, and install it again.");
    }

    /** Where Slack doesn't say which scopes there are, none counts as missing. */
    private static ChannelCheck known(JsonObject channel, Set<String> scopes, Map<String, String> needed) {
        boolean member = Json.flag(channel, "is_member");
        boolean open = !Json.flag(channel, "is_private") && scopes.contains("chat:write.public");
        List<Gap> missing = new ArrayList<>();
        if (!scopes.isEmpty() && !scopes.contains("chat:write")) {
            missing.add(writing());
        }
        if (Json.flag(channel, "is_archived")) {
            missing.add(new Gap("An open channel", "this one is archived."));
        } else if (!member && !open) {
            missing.add(new Gap("An invitation", INVITE));
        }
        if (!missing.isEmpty()) {
            return new ChannelCheck.NotReady(missing);
        }
        String history = Json.flag(channel, "is_private") ? "groups:history" : "channels:history";
        List<Gap> advised = new ArrayList<>();
        String purpose = "with it I can check whether a tip arrived when Slack's answer was lost.";
        if (!member) {
            advised.add(new Gap("An invitation", purpose));
        }
        if (!scopes.isEmpty() && !scopes.contains(history)) {
            advised.add(new Gap(history, purpose));
        }
        needed.forEach((scope, reason) -> {
            boolean named = scope.equals("chat:write") || (scope.endsWith(":history") && !scope.startsWith("im:"));
            if (!named && !scopes.isEmpty() && !scopes.contains(scope)) {
                advised.add(new Gap(scope, reason));
            }
        });
        return new ChannelCheck.Ready(advised);
    }
}
