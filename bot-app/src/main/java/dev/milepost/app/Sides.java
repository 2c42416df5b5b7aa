package dev.milepost.app;

import dev.milepost.app.config.Config;
import dev.milepost.app.playground.Side;
import dev.milepost.discord.DiscordMilepost;
import dev.milepost.slack.SlackMilepost;
import dev.milepost.slack.SlackOptions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The two platforms as the playground shows them: by the adapters' own drawing, under the names that are configured. */
final class Sides {

    private Sides() {}

    static List<Side> of(Config config) {
        SlackOptions slack = SlackLive.options(config.slack(), Clock.systemUTC());
        return List.of(
                new Side(
                        "discord",
                        Renderers.discord(),
                        DiscordMilepost::action,
                        (form, place) -> DiscordMilepost.form(form),
                        "",
                        Optional::of),
                new Side(
                        "slack",
                        Renderers.slack(),
                        SlackMilepost::action,
                        SlackMilepost::form,
                        slack.rootCommand(),
                        name -> slack.shortCommands().contains(name)
                                ? Optional.of(slack.commandPrefix() + name)
                                : Optional.empty()));
    }
}
