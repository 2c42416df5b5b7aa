package dev.milepost.discord;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelCheck.Gap;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.Permission;

/** What the bot may not do in a channel, by the names that Discord's settings show. */
final class ChannelPermissions {

    private ChannelPermissions() {}

    static ChannelCheck check(PostPlace place) {
        if (place.kind() == PostPlace.Kind.OTHER) {
            return new ChannelCheck.NotReady(List.of(
                    new Gap("A channel for messages", "I can't post single messages in this kind of channel.")));
        }
        List<Gap> missing = new ArrayList<>();
        addIfMissing(place, Permission.VIEW_CHANNEL, "without it I see nothing of the channel.", missing);
        addIfMissing(place, place.posting(), "without it I can't post.", missing);
        if (place.locked()) {
            missing.add(new Gap("An open thread", "this one is locked."));
        }
        if (!missing.isEmpty()) {
            return new ChannelCheck.NotReady(missing);
        }
        List<Gap> advised = new ArrayList<>();
        addIfMissing(
                place,
                Permission.MESSAGE_HISTORY,
                "with it I can look whether a tip arrived when Discord's answer got lost.",
                advised);
        return new ChannelCheck.Ready(advised);
    }

    private static void addIfMissing(PostPlace place, Permission permission, String purpose, List<Gap> gaps) {
        if (place.lacks(permission)) {
            gaps.add(new Gap(permission.getName(), purpose));
        }
    }
}
