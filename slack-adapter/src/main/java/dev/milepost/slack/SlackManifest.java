package dev.milepost.slack;

import com.google.gson.JsonPrimitive;
import dev.milepost.command.CommandRegistry;
import dev.milepost.command.CommandSpec;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to paste at Slack where an app is made from a manifest: YAML, each scope with its reason as a comment. Field
 * names: Slack's page "App manifest reference".
 */
public final class SlackManifest {

    private static final String ABOUT = "Careers in AI engineering, from one source, with its figures";

    private final StringBuilder yaml = new StringBuilder();
    private final SlackOptions options;
    private final Optional<String> address;
    private final boolean installs;

    private SlackManifest(SlackOptions options, Optional<URI> publicUrl, boolean installs) {
        this.options = options;
        this.address = publicUrl.map(url -> SlackEndpoint.withoutSlash(url));
        this.installs = installs;
    }

    /**
     * The manifest of an app of Milepost's own.
     *
     * @param publicUrl the address under which Slack reaches the public side; empty for Socket Mode
     * @param installs whether workspaces install it by themselves, by OAuth
     */
    public static String of(CommandRegistry commands, SlackOptions options, Optional<URI> publicUrl, boolean installs) {
        SlackManifest manifest = new SlackManifest(options, publicUrl, installs);
        manifest.about();
        manifest.agent(commands);
        manifest.shortcuts();
        manifest.commands(commands);
        manifest.scopes();
        manifest.settings();
        return manifest.yaml.toString();
    }

    private void about() {
        yaml.append("""
            display_information:
              name: Milepost
              description: %s
              background_color: "#2f7d6b"
            features:
              app_home:
                home_tab_enabled: %s
                messages_tab_enabled: true
                messages_tab_read_only_enabled: false
              bot_user:
                display_name: milepost
                always_online: true
            """.formatted(ABOUT, options.home()));
    }

    /** What to ask stands in the manifest, too, so that it is there before the app has said anything. */
    private void agent(CommandRegistry commands) {
        if (!options.assistant()) {
            return;
        }
        yaml.append("  agent_view:\n    agent_description: ")
                .append(quoted(ABOUT))
                .append("\n    suggested_prompts:\n");
        Assistant.prompts(commands)
                .forEach(prompt -> yaml.append("      - title: ")
                        .append(quoted(Json.text(prompt, "title")))
                        .append("\n        message: ")
                        .append(quoted(Json.text(prompt, "message")))
                        .append('\n'));
    }

    private void shortcuts() {
        yaml.append("  shortcuts:\n");
        shortcut("message", "Answers a message's question, for you alone");
        shortcut("global", "Asks about the career in your own words");
    }

    private void shortcut(String type, String description) {
        yaml.append("    - name: Ask Milepost\n      type: ")
                .append(type)
                .append("\n      callback_id: ")
                .append(quoted(type.equals("message") ? Shortcuts.ASK : Shortcuts.ASK_ANYWHERE))
                .append("\n      description: ")
                .append(quoted(description))
                .append('\n');
    }

    private void commands(CommandRegistry commands) {
        yaml.append("  slash_commands:\n");
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
        requestUrl()
                .ifPresent(url -> yaml.append("      url: ").append(quoted(url)).append('\n'));
        yaml.append("      description: ")
                .append(quoted(SlackText.cut(description, SlackLimits.COMMAND_DESCRIPTION.max())))
                .append('\n');
        // Else a channel or a person comes as a name, by which Slack lets nobody find them.
        yaml.append("      should_escape: true\n");
        if (!hint.isBlank()) {
            yaml.append("      usage_hint: ").append(quoted(hint)).append('\n');
        }
    }

    private void scopes() {
        yaml.append("oauth_config:\n");
        if (installs) {
            address.ifPresent(url -> yaml.append("  redirect_urls:\n    - ")
                    .append(quoted(url + SlackInstallEndpoint.REDIRECT))
                    .append(" # where Slack sends people back who install it\n"));
        }
        yaml.append("  scopes:\n    bot:\n");
        lines("      - ", SlackScopes.bot(options));
    }

    private void lines(String indent, Map<String, String> reasons) {
        reasons.forEach((name, reason) -> yaml.append("%s%s # %s\n".formatted(indent, name, reason)));
    }

    private void settings() {
        yaml.append("settings:\n  event_subscriptions:\n");
        requestUrl()
                .ifPresent(url ->
                        yaml.append("    request_url: ").append(quoted(url)).append('\n'));
        yaml.append("    bot_events:\n");
        lines("      - ", SlackScopes.events(options, installs));
        yaml.append("  interactivity:\n    is_enabled: true\n");
        for (String purpose : List.of("request_url", "message_menu_options_url")) {
            requestUrl()
                    .ifPresent(url -> yaml.append("    ")
                            .append(purpose)
                            .append(": ")
                            .append(quoted(url))
                            .append('\n'));
        }
        yaml.append("  socket_mode_enabled: ").append(address.isEmpty()).append('\n');
        yaml.append("  org_deploy_enabled: ").append(installs).append('\n');
        yaml.append("  token_rotation_enabled: ").append(installs).append('\n');
    }

    private Optional<String> requestUrl() {
        return address.map(url -> url + SlackEndpoint.PATH);
    }

    /** JSON's strings are YAML's, too. */
    private static String quoted(String text) {
        return new JsonPrimitive(text).toString();
    }
}
