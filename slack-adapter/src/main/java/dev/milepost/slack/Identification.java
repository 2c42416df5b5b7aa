package dev.milepost.slack;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns in the background who the app is where the operator gave it one token. No request waits for
 * it, and none asks Slack by itself.
 */
final class Identification implements Accounts, AutoCloseable {

    private static final Duration REFRESH = Duration.ofMinutes(10);

    private final Logger log = LoggerFactory.getLogger(Identification.class);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final WebApi api;
    private final Retries retries;
    private Duration retryAfter = Duration.ZERO;
    private volatile @Nullable SlackIdentity identity;
    private volatile SlackState state = new SlackState(SlackState.Kind.CONNECTING, "not asked yet who the app is");

    Identification(WebApi api, Retries retries) {
        this.api = api;
        this.retries = retries;
    }

    void start() {
        Thread.ofVirtual().name("slack-identification").start(this::run);
    }

    Optional<SlackIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    SlackState state() {
        return state;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** The one account that there is, for every workspace that writes; the app is in no other. */
    @Override
    public Optional<Account> of(Tenant tenant) {
        SlackIdentity known = identity;
        return Optional.of(
                known == null
                        ? new Account(api.token(), "", "", "")
                        : new Account(api.token(), known.userId(), known.botId(), known.url()));
    }

    private void run() {
        int failures = 0;
        try {
            Duration wait = Duration.ZERO;
            while (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                retryAfter = Duration.ZERO;
                failures = ask() ? 0 : failures + 1;
                wait = failures == 0 ? REFRESH : retries.after(failures, retryAfter);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ask() {
        try {
            WebApi.Answer answer = api.call("auth.test", new JsonObject());
            if (answer.ok()) {
                known(answer.body());
                return true;
            }
            retryAfter = answer.retryAfter();
            say(
                    answer.isPassing() ? SlackState.Kind.CONNECTING : SlackState.Kind.REFUSED,
                    "The bot token: Slack says %s. %s".formatted(answer.error(), Remedy.of(answer.error())));
        } catch (IOException e) {
            say(SlackState.Kind.CONNECTING, "Slack can't be reached (%s). It will be tried again.".formatted(e));
        }
        return false;
    }

    private void known(JsonObject body) {
        SlackIdentity found = new SlackIdentity(
                Json.text(body, "team"),
                Json.text(body, "team_id"),
                Json.text(body, "user"),
                Json.text(body, "user_id"),
                Json.text(body, "bot_id"),
                Json.text(body, "url"));
        if (!found.equals(identity)) {
            log.info("Slack: {} in {} ({})", found.user(), found.team(), found.teamId());
        }
        identity = found;
        state = new SlackState(SlackState.Kind.UP, "as %s in %s".formatted(found.user(), found.team()));
    }

    /** Each trouble once, not at every try. */
    private void say(SlackState.Kind kind, String detail) {
        SlackState now = new SlackState(kind, detail);
        if (!now.equals(state)) {
            log.warn("{}", detail);
        }
        state = now;
    }
}
