package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.app.config.Config;
import dev.milepost.app.metrics.Metrics;
import dev.milepost.app.web.Health.Status;
import dev.milepost.chat.InstallationStore;
import dev.milepost.discord.DiscordAddress;
import dev.milepost.discord.DiscordConnection;
import dev.milepost.discord.DiscordMilepost;
import dev.milepost.discord.DiscordOptions;
import dev.milepost.discord.DiscordState;
import dev.milepost.discord.ShardRange;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Collectors;

/** Goes live on Discord as configured. */
final class DiscordLive {

    private DiscordLive() {}

    /** Where it is kept which guilds removed the bot, and by which clock. */
    record Membership(InstallationStore installations, Clock clock) {}

    /** Begins to connect, and returns at once. */
    static Live start(
            Config.Discord config,
            String token,
            Milepost milepost,
            Running running,
            Metrics metrics,
            Membership membership) {
        DiscordAddress address = new DiscordAddress(
                token,
                config.apiUrl().map(URI::toString),
                config.gatewayUrl().map(URI::toString),
                config.shards().map(s -> new ShardRange(s.first(), s.last(), s.total())),
                config.requestsPerSecond());
        DiscordOptions options = DiscordOptions.forOwnApp();
        DiscordConnection connection = running.add(
                "Discord",
                DiscordConnection.start(address, milepost, options, membership.installations(), membership.clock()));
        metrics.shards(() -> connection.state().shards().stream()
                .collect(Collectors.toMap(DiscordState.Shard::id, DiscordState.Shard::connected)));
        metrics.discord(connection::counts);
        return new Live(
                () -> status(connection.state()),
                "",
                connection.platform(),
                DiscordMilepost.renderer(options.painter()));
    }

    private static Status status(DiscordState state) {
        long connected =
                state.shards().stream().filter(DiscordState.Shard::connected).count();
        String shards = state.shards().size() == 1
                ? ""
                : ", %d of %d shards connected"
                        .formatted(connected, state.shards().size());
        String detail = switch (state.phase()) {
            case CONNECTED -> "Discord as %s%s".formatted(state.account(), shards);
            case CONNECTING -> state.detail().isEmpty() ? "connecting to Discord" : state.detail();
            case RECONNECTING -> "reconnecting to Discord" + shards;
            case REFUSED -> state.detail();
            case CLOSED -> "closed";
        };
        return new Status(state.isReady(), detail);
    }
}
