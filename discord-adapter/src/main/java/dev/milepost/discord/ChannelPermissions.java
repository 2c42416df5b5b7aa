package dev.milepost.discord;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelCheck.Gap;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** What the bot may not do in a channel, by the names that Discord's settings show. */
final class ChannelPermissions {

    private ChannelPermissions() {}

    static ChannelCheck check(Channel channel) {
        if (!(channel instanceof GuildMessageChannel target)) {
            return new ChannelCheck.NotReady(List.of(
                    new Gap("A channel for messages", "I can't post single messages in this kind of channel.")));
        }
        Permission send =
                target instanceof ThreadChannel ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        List<Gap> missing = new ArrayList<>();
        addIfMissing(target, Permission.VIEW_CHANNEL, "without it I see nothing of the channel.", missing);
        addIfMissing(target, send, "without it I can't post.", missing);
        if (target instanceof ThreadChannel thread && thread.isLocked()) {
            missing.add(new Gap("An open thread", "this one is locked."));
        }
        if (!missing.isEmpty()) {
            return new ChannelCheck.NotReady(missing);
        }
        List<Gap> advised = new ArrayList<>();
        addIfMissing(
                target,
                Permission.MESSAGE_HISTORY,
                "with it I can look whether a tip arrived when Discord's answer got lost.",
                advised);
        return new ChannelCheck.Ready(advised);
    }

    private static void addIfMissing(GuildChannel channel, Permission permission, String purpose, List<Gap> gaps) {
        Member self = channel.getGuild().getSelfMember();
        if (!self.hasPermission(channel, permission)) {
            gaps.add(new Gap(permission.getName(), purpose));
        }
    }
}
