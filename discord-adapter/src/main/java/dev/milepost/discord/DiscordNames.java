package dev.milepost.discord;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.jspecify.annotations.Nullable;

/** Discord's people and channels in the core's terms. */
final class DiscordNames {

    static final String PLATFORM = "discord";

    private DiscordNames() {}

    /** Who gave an interaction; {@code permissions} are the member's as Discord sent them with it. */
    static Caller caller(Interaction interaction, OptionalLong permissions) {
        UserRef user = new UserRef(
                PLATFORM, space(interaction.getGuild()), interaction.getUser().getId());
        return new Caller(
                user,
                permissions.isPresent()
                        ? manages(permissions.getAsLong())
                        : manages(interaction.getMember(), interaction),
                roles(interaction.getMember()));
    }

    private static Set<String> roles(@Nullable Member member) {
        return member == null || member.isDetached() // of a guild that the bot isn't in nobody knows the roles
                ? Set.of()
                : member.getUnsortedRoles().stream().map(ISnowflake::getId).collect(Collectors.toUnmodifiableSet());
    }

    static Place place(Interaction interaction) {
        ChannelRef channel = ChannelRef.channel(
                PLATFORM, space(interaction.getGuild()), Long.toUnsignedString(interaction.getChannelIdLong()));
        boolean direct = interaction.getContext() == InteractionContextType.BOT_DM
                || (interaction.getContext() == InteractionContextType.UNKNOWN
                        && interaction.getChannelType() == ChannelType.PRIVATE);
        return new Place(channel, direct ? Place.Kind.DIRECT : kind(interaction.getChannelType()));
    }

    static Caller caller(Message message) {
        boolean inGuild = message.isFromGuild();
        Member member = message.getMember();
        UserRef user = new UserRef(
                PLATFORM,
                inGuild ? message.getGuild().getId() : "",
                message.getAuthor().getId());
        return new Caller(user, member != null && member.hasPermission(Permission.MANAGE_SERVER));
    }

    static Place place(Message message) {
        String space = message.isFromGuild() ? message.getGuild().getId() : "";
        ChannelRef channel = ChannelRef.channel(PLATFORM, space, message.getChannelId());
        return new Place(
                channel,
                message.getChannelType() == ChannelType.PRIVATE ? Place.Kind.DIRECT : kind(message.getChannelType()));
    }

    private static Place.Kind kind(ChannelType type) {
        return type.isThread() ? Place.Kind.THREAD : Place.Kind.CHANNEL;
    }

    private static String space(@Nullable Guild guild) {
        return guild == null ? "" : guild.getId();
    }

    /** Of a guild that the bot itself isn't in, JDA knows what came with the interaction, and that for its channel alone. */
    private static boolean manages(@Nullable Member member, Interaction interaction) {
        if (member == null) {
            return false;
        }
        return member.isDetached()
                ? member.hasPermission(interaction.getGuildChannel(), Permission.MANAGE_SERVER)
                : member.hasPermission(Permission.MANAGE_SERVER);
    }

    private static boolean manages(long permissions) {
        return (permissions & (Permission.MANAGE_SERVER.getRawValue() | Permission.ADMINISTRATOR.getRawValue())) != 0;
    }
}
