package dev.milepost.app;

import dev.milepost.settings.Space;
import dev.milepost.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Forgets what guilds and workspaces had set that removed the bot a month ago, and didn't come back; tokens went at once. */
final class LeftWorkspaces {

    private LeftWorkspaces() {}

    static Forgetting.Retained retained(Storage storage) {
        return new Forgetting.Retained(
                "settings of guilds and workspaces that removed the bot",
                Duration.ofDays(30),
                time -> List.of("discord", "slack").forEach(platform -> forget(storage, platform, time)));
    }

    private static void forget(Storage storage, String platform, Instant time) {
        for (String space : storage.installations().erasedBefore(platform, time)) {
            storage.tips()
                    .subscriptions()
                    .in(platform, space)
                    .forEach(subscription -> storage.tips().subscriptions().remove(subscription.id()));
            storage.settings().forget(new Space(platform, space));
            storage.installations().forget(platform, space);
        }
    }
}
