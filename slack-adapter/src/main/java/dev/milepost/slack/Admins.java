package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonObject;
import dev.milepost.chat.UserRef;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who manages a workspace: its admins and owners, as Slack says, for five minutes at a time. */
final class Admins {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Logger log = LoggerFactory.getLogger(Admins.class);
    private final Cache<UserRef, Boolean> known;
    private final Map<UserRef, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();
    private final SafeRepeats repeats;

    Admins(Clock clock, SafeRepeats repeats) {
        this.repeats = repeats;
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(KEPT)
                .ticker(new ClockTicker(clock))
                .build();
    }

    /** What is known without asking Slack. */
    Optional<Boolean> known(UserRef user) {
        return Optional.ofNullable(known.getIfPresent(user));
    }

    /** Asks Slack where it isn't known; somebody of whom Slack won't tell is no admin for now. */
    boolean ask(UserRef user, WebApi api) {
        Optional<Boolean> before = known(user);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            WebApi.Answer answer = repeats.call(() -> api.call("users.info", Json.object("user", user.id())));
            if (answer.ok()) {
                JsonObject found = Json.child(answer.body(), "user");
                boolean admin = isAdmin(found) && isOf(user.space(), found);
                known.put(user, admin);
                return admin;
            }
            log.warn(
                    "Slack doesn't say whether {} is an admin ({}){}",
                    user.id(),
                    answer.error(),
                    answer.error().equals("missing_scope") ? "; give the app the scope users:read" : "");
        } catch (IOException e) {
            log.warn("Slack can't be asked whether {} is an admin: {}", user.id(), e.toString());
        }
        return false;
    }

    /** The same for somebody who can't wait: Slack's answer counts if it comes before {@code most}, and from then on. */
    boolean askWithin(Duration most, UserRef user, WebApi api) {
        Optional<Boolean> before = known(user);
        if (before.isPresent()) {
            return before.get();
        }
        return underWay(user, api)
                .copy()
                .completeOnTimeout(false, most.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Who types asks at every letter: Slack is asked once at a time. */
    private CompletableFuture<Boolean> underWay(UserRef user, WebApi api) {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> before = underWay.putIfAbsent(user, mine);
        if (before != null) {
            return before;
        }
        Thread.ofVirtual().name("slack-admins").start(() -> {
            boolean admin = false;
            try {
                admin = ask(user, api);
            } finally {
                underWay.remove(user);
                mine.complete(admin);
            }
        });
        return mine;
    }

    /** In a shared channel a partner's admin asks as well, who is none here. */
    private static boolean isOf(String space, JsonObject user) {
        String team = Json.text(user, "team_id");
        JsonObject enterprise = Json.child(user, "enterprise_user");
        return team.isEmpty()
                || team.equals(space)
                || Json.text(enterprise, "enterprise_id").equals(space)
                || Json.texts(enterprise, "teams").contains(space);
    }

    private static boolean isAdmin(JsonObject user) {
        return Json.flag(user, "is_admin") || Json.flag(user, "is_owner") || Json.flag(user, "is_primary_owner");
    }
}
