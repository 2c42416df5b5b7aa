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
                "with it I can check whether a tip arrived when Discord's answer was lost.",
                advised);
        return new ChannelCheck.Ready(advised);
    }

    /** For answers, too: mentions are answered in threads, and pay with a picture. */
    static ChannelCheck checkAnswers(PostPlace place) {
        if (!(check(place) instanceof ChannelCheck.Ready ready)) {
            return check(place);
        }
        List<Gap> advised = new ArrayList<>(ready.advised());
        if (place.kind() != PostPlace.Kind.THREAD) {
            String purpose = "with it I answer a mention in a thread of its own.";
            addIfMissing(place, Permission.CREATE_PUBLIC_THREADS, purpose, advised);
            addIfMissing(place, Permission.MESSAGE_SEND_IN_THREADS, purpose, advised);
        }
        addIfMissing(place, Permission.MESSAGE_ATTACH_FILES, "with it I show the picture of the ranges.", advised);
        return new ChannelCheck.Ready(advised);
    }

    /** As Discord's settings call it. */
    static String name(Permission permission) {
        return permission == Permission.MESSAGE_HISTORY ? "Read Message History" : permission.getName();
    }

    private static void addIfMissing(PostPlace place, Permission permission, String purpose, List<Gap> gaps) {
        if (place.lacks(permission)) {
            gaps.add(new Gap(name(permission), purpose));
        }
    }
}
