package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** As whom somebody else's app speaks in its workspaces. Slack is asked that once for each token. */
final class HostAccounts {

    private static final int MOST = 1_000;

    private final Logger log = LoggerFactory.getLogger(HostAccounts.class);
    private final Slack slack;
    private final Function<String, Optional<String>> tokens;
    private final Cache<String, Account> known;

    /** @param tokens the bot token of a workspace, by the workspace's id */
    HostAccounts(Slack slack, Function<String, Optional<String>> tokens, Clock clock) {
        this.slack = slack;
        this.tokens = tokens;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofDays(1))
                .ticker(new ClockTicker(clock))
                .build();
    }

    Optional<Account> of(String space) {
        return tokens.apply(space).map(this::account);
    }

    private Account account(String token) {
        Account account = known.getIfPresent(token);
        return account == null ? ask(token) : account;
    }

    /** Where Slack doesn't say it now, a post goes without its link, and the next one asks again. */
    private Account ask(String token) {
        try {
            WebApi.Answer answer = new WebApi(slack, token).call("auth.test", new JsonObject());
            if (answer.ok()) {
                JsonObject body = answer.body();
                Account account = new Account(
                        token, Json.text(body, "user_id"), Json.text(body, "bot_id"), Json.text(body, "url"));
                known.put(token, account);
                return account;
            }
        } catch (IOException e) {
            log.debug("Slack can't be asked as whom the app speaks", e);
        }
        return new Account(token, "", "", "");
    }
}
