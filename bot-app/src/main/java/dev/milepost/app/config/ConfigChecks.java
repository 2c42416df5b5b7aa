package dev.milepost.app.config;

import dev.milepost.app.config.ConfigKeys.TransportChoice;
import java.util.ArrayList;
import java.util.List;

/** What must hold between settings that are right each by itself. */
final class ConfigChecks {

    private final Settings settings;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private ConfigChecks(Settings settings) {
        this.settings = settings;
    }

    static List<ConfigProblem> of(Settings settings) {
        ConfigChecks checks = new ConfigChecks(settings);
        checks.slack();
        checks.commandNames();
        checks.needs(ConfigKeys.LLM_MODEL, ConfigKeys.LLM_BASE_URL);
        checks.needs(ConfigKeys.LLM_API_KEY, ConfigKeys.LLM_BASE_URL);
        checks.needs(ConfigKeys.LLM_BASE_URL, ConfigKeys.LLM_MODEL);
        return checks.problems;
    }

    private void slack() {
        needs(ConfigKeys.SLACK_CLIENT_ID, ConfigKeys.SLACK_CLIENT_SECRET);
        needs(ConfigKeys.SLACK_CLIENT_SECRET, ConfigKeys.SLACK_CLIENT_ID);
        needs(ConfigKeys.SLACK_CLIENT_ID, ConfigKeys.SLACK_SIGNING_SECRET);
        if (settings.chosen(ConfigKeys.SLACK_CLIENT_ID)) {
            needs(ConfigKeys.SLACK_CLIENT_ID, ConfigKeys.SECRETS_KEY);
        } else {
            needs(ConfigKeys.SLACK_SIGNING_SECRET, ConfigKeys.SLACK_BOT_TOKEN);
            needs(ConfigKeys.SLACK_APP_TOKEN, ConfigKeys.SLACK_BOT_TOKEN);
        }
        boolean noAppToken = !settings.chosen(ConfigKeys.SLACK_APP_TOKEN);
        if (transport(settings) == Config.Transport.SOCKET && noAppToken) {
            problem(
                    ConfigKeys.SLACK_TRANSPORT,
                    "socket needs slack.app-token (%s)".formatted(ConfigKeys.SLACK_APP_TOKEN.variable()));
        }
        if (!settings.chosen(ConfigKeys.SLACK_BOT_TOKEN)) {
            return;
        }
        TransportChoice choice = settings.get(ConfigKeys.SLACK_TRANSPORT);
        if (choice == TransportChoice.HTTP) {
            needs(ConfigKeys.SLACK_BOT_TOKEN, ConfigKeys.SLACK_SIGNING_SECRET);
        } else if (choice == TransportChoice.AUTO && noAppToken && !settings.chosen(ConfigKeys.SLACK_SIGNING_SECRET)) {
            problem(
                    ConfigKeys.SLACK_BOT_TOKEN,
                    "needs slack.app-token beside it (Socket Mode) or slack.signing-secret (HTTP)");
        }
    }

    /** Slack takes one command of a name. */
    private void commandNames() {
        String root = settings.get(ConfigKeys.SLACK_ROOT_COMMAND);
        String prefix = settings.get(ConfigKeys.SLACK_COMMAND_PREFIX).orElse("");
        if (settings.get(ConfigKeys.SLACK_SHORT_COMMANDS).stream().anyMatch(name -> root.equals(prefix + name))) {
            problem(
                    ConfigKeys.SLACK_ROOT_COMMAND,
                    "%s is a short form, too; take another name, a prefix, or leave it out of slack.short-commands"
                            .formatted(root));
        }
    }

    private void needs(Key<?> key, Key<?> other) {
        if (settings.chosen(key) && !settings.chosen(other)) {
            problem(key, "needs %s (%s), too".formatted(other.name(), other.variable()));
        }
    }

    private void problem(Key<?> key, String message) {
        problems.add(new ConfigProblem(settings.setting(key).origin(), key.name() + " " + message));
    }

    /** How Slack's events come in, from what is set. */
    static Config.Transport transport(Settings settings) {
        if (!settings.chosen(ConfigKeys.SLACK_BOT_TOKEN) && !settings.chosen(ConfigKeys.SLACK_CLIENT_ID)) {
            return Config.Transport.OFF;
        }
        TransportChoice choice = settings.get(ConfigKeys.SLACK_TRANSPORT);
        boolean socket = choice == TransportChoice.SOCKET
                || (choice == TransportChoice.AUTO && settings.chosen(ConfigKeys.SLACK_APP_TOKEN));
        return socket ? Config.Transport.SOCKET : Config.Transport.HTTP;
    }
}
