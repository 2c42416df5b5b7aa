package dev.milepost.slack;

import com.google.gson.JsonPrimitive;
import dev.milepost.command.CommandRegistry;
import dev.milepost.command.CommandSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to paste at Slack where an app is made from a manifest: YAML, each scope with its reason as a comment. Field
 * names: Slack's page "App manifest reference".
 */
public final class SlackManifest {

    /** Slack's limit for a command's description. */
    private static final int DESCRIPTION = 2_000;

    private record Scope(String name, String reason) {}

    private static final List<Scope> SCOPES = List.of(
            new Scope("commands", "the slash commands"),
            new Scope(
                    "chat:write",
                    "answers in conversations, daily tips, and a word to whoever subscribed when they are paused"),
            new Scope("im:history", "reading what a member writes to the bot, and nothing else"),
            new Scope("app_mentions:read", "answering in a thread where somebody mentions it"),
            new Scope("users:read", "whether somebody is an admin or owner, for /tips"),
            new Scope("channels:read", "who made a public channel, and whether tips can be posted there"),
            new Scope("groups:read", "the same for private channels that the bot is in"),
            new Scope("channels:history", "whether a tip arrived whose answer was lost, so that none comes twice"),
            new Scope("groups:history", "the same for private channels that the bot is in"));

    private final StringBuilder yaml = new StringBuilder();
    private final Optional<String> requestUrl;

    private SlackManifest(Optional<URI> publicUrl) {
        this.requestUrl = publicUrl.map(url -> url.toString().replaceFirst("/+$", "") + "/slack/events");
    }

    /**
     * The manifest of an app of Milepost's own.
     *
     * @param publicUrl the address under which Slack reaches the public side; empty for Socket Mode
     */
    public static String of(CommandRegistry commands, SlackOptions options, Optional<URI> publicUrl) {
        SlackManifest manifest = new SlackManifest(publicUrl);
        manifest.about();
        manifest.commands(commands, options);
        manifest.scopes();
        manifest.settings();
        return manifest.yaml.toString();
    }

    private void about() {
        yaml.append("""
            display_information:
              name: Milepost
              description: Careers in AI engineering, from one source, with its figures
              background_color: "#2f7d6b"
            features:
              app_home:
                home_tab_enabled: false
                messages_tab_enabled: true
                messages_tab_read_only_enabled: false
              bot_user:
                display_name: milepost
                always_online: true
              slash_commands:
            """);
    }

    private void commands(CommandRegistry commands, SlackOptions options) {
        List<String> names = commands.specs().stream().map(CommandSpec::name).toList();
        command(options.rootCommand(), "Everything that Milepost does", String.join(" · ", names));
        commands.specs().stream()
                .filter(spec -> options.shortCommands().contains(spec.name()))
                .forEach(spec -> command(options.commandPrefix() + spec.name(), spec.summary(), hint(spec)));
    }

    /** An example that is the command alone needs no hint. */
    private static String hint(CommandSpec spec) {
        return spec.usage().stream().filter(usage -> !usage.isBlank()).collect(Collectors.joining(" · "));
    }

    private void command(String name, String description, String hint) {
        yaml.append("    - command: ").append(quoted("/" + name)).append('\n');
        requestUrl.ifPresent(
                url -> yaml.append("      url: ").append(quoted(url)).append('\n'));
        yaml.append("      description: ")
                .append(quoted(SlackText.cut(description, DESCRIPTION)))
                .append('\n');
        if (!hint.isBlank()) {
            yaml.append("      usage_hint: ").append(quoted(hint)).append('\n');
        }
    }

    private void scopes() {
        yaml.append("oauth_config:\n  scopes:\n    bot:\n");
        SCOPES.forEach(scope -> yaml.append("      - %s # %s\n".formatted(scope.name(), scope.reason())));
    }

    private void settings() {
        yaml.append("settings:\n  event_subscriptions:\n");
        requestUrl.ifPresent(
                url -> yaml.append("    request_url: ").append(quoted(url)).append('\n'));
        yaml.append("    bot_events:\n      - message.im\n      - app_mention\n");
        yaml.append("  interactivity:\n    is_enabled: true\n");
        requestUrl.ifPresent(
                url -> yaml.append("    request_url: ").append(quoted(url)).append('\n'));
        yaml.append("  socket_mode_enabled: ").append(requestUrl.isEmpty()).append('\n');
        yaml.append("  org_deploy_enabled: false\n  token_rotation_enabled: false\n");
    }

    /** JSON's strings are YAML's, too. */
    private static String quoted(String text) {
        return new JsonPrimitive(text).toString();
    }
}
