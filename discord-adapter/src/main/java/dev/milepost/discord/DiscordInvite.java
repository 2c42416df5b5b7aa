package dev.milepost.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;

/** The link by which somebody invites the bot to a server, and why it asks for what it asks for. */
public final class DiscordInvite {

    private record Asked(Permission permission, String reason) {}

    private static final List<Asked> PERMISSIONS = List.of(
            new Asked(Permission.VIEW_CHANNEL, "seeing the message that mentions the bot; posting tips"),
            new Asked(Permission.MESSAGE_SEND, "daily tips; answers to mentions where no thread can be had"),
            new Asked(Permission.CREATE_PUBLIC_THREADS, "answering a mention in a thread of its own"),
            new Asked(Permission.MESSAGE_SEND_IN_THREADS, "the same; daily tips in threads"),
            new Asked(Permission.MESSAGE_HISTORY, "answering as a reply; whether a tip arrived whose answer was lost"),
            new Asked(Permission.MESSAGE_ATTACH_FILES, "the picture of the ranges"));

    private DiscordInvite() {}

    /** The link; {@code application} is the application's id. */
    static String link(String application) {
        long bits =
                Permission.getRaw(PERMISSIONS.stream().map(Asked::permission).toList());
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot%%20applications.commands&permissions=%d"
                .formatted(application, bits);
    }

    /**
     * What to open in a browser, with the reason for each scope and permission.
     *
     * @param token the bot's, which begins with its application's id; it appears nowhere in the text
     */
    public static String text(Optional<String> token) {
        List<String> lines = new ArrayList<>();
        Optional<String> application = token.flatMap(DiscordInvite::application);
        lines.add(link(application.orElse("APPLICATION_ID")));
        lines.add("");
        if (application.isEmpty()) {
            lines.add("Put the id from the application's page in the developer portal in place of APPLICATION_ID,");
            lines.add("or set DISCORD_TOKEN and run this again.");
            lines.add("");
        }
        lines.add("bot: being in a server at all");
        lines.add("applications.commands: slash commands");
        PERMISSIONS.forEach(asked -> lines.add(ChannelPermissions.name(asked.permission()) + ": " + asked.reason()));
        lines.add("No privileged intent is needed.");
        return String.join("\n", lines);
    }

    /** The id that stands, in base64, before the token's first dot; empty where none does. */
    private static Optional<String> application(String token) {
        try {
            String id = new String(
                    Base64.getUrlDecoder().decode(token.replaceFirst("\\..*", "")), StandardCharsets.US_ASCII);
            return id.matches("\\d{15,20}") ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
