package dev.milepost.app;

import dev.milepost.settings.Space;
import dev.milepost.storage.Storage;
import java.time.Duration;
import java.time.Instant;

/** Forgets what workspaces had set that removed the app a month ago, and didn't come back; their tokens went at once. */
final class LeftWorkspaces {

    private static final String SLACK = "slack";

    private LeftWorkspaces() {}

    static Forgetting.Retained retained(Storage storage) {
        return new Forgetting.Retained(
                "workspaces that removed the app", Duration.ofDays(30), time -> forget(storage, time));
    }

    private static void forget(Storage storage, Instant time) {
        for (String space : storage.installations().erasedBefore(SLACK, time)) {
            storage.tips()
                    .subscriptions()
                    .in(SLACK, space)
                    .forEach(subscription -> storage.tips().subscriptions().remove(subscription.id()));
            storage.settings().forget(new Space(SLACK, space));
            storage.installations().forget(SLACK, space);
        }
    }
}
