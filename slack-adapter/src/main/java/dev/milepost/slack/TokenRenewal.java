package dev.milepost.slack;

import dev.milepost.chat.InstallationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews tokens that end, well before they do, one at a time: the next token makes the one that got it useless,
 * so whoever renews takes that on in the store first, and no other node does it as well.
 */
final class TokenRenewal implements AutoCloseable {

    /** Slack's tokens live for twelve hours. */
    private static final Duration BEFORE_THE_END = Duration.ofHours(2);

    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** A renewal that hasn't come back by then is given up. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    /** What Slack refused for good is tried again after that, since it may have been our own secret that was wrong. */
    private static final Duration REFUSED = Duration.ofHours(1);

    private static final int MOST = 100;

    private final Logger log = LoggerFactory.getLogger(TokenRenewal.class);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Installations installations;
    private final InstallationStore store;
    private final OAuthApi oauth;
    private final Doubts doubts;
    private final Clock clock;

    TokenRenewal(Installations installations, InstallationStore store, OAuthApi oauth, Doubts doubts, Clock clock) {
        this.installations = installations;
        this.store = store;
        this.oauth = oauth;
        this.doubts = doubts;
        this.clock = clock;
    }

    void start() {
        Thread.ofVirtual().name("slack-token-renewal").start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            do {
                renewAll();
            } while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Renews what ends soon, and isn't being renewed elsewhere. */
    void renewAll() {
        try {
            Instant now = clock.instant();
            List<String> spaces = store.expiringBefore(Origins.PLATFORM, now.plus(BEFORE_THE_END), now, MOST);
            for (String space : spaces) {
                if (closed.getCount() == 0) {
                    return;
                }
                renew(space);
            }
        } catch (RuntimeException e) {
            log.warn("Tokens can't be renewed now; trying again in a minute", e);
        }
    }

    /** Renews the token of {@code space} if it ends soon and nobody else is at it, and waits for that. */
    void renew(String space) {
        Instant now = clock.instant();
        if (!store.take(Origins.PLATFORM, space, now, now.plus(TAKEN))) {
            return;
        }
        Optional<Installation> old = installations.fresh(space).filter(i -> i.endsBefore(now.plus(BEFORE_THE_END)));
        if (old.isEmpty() || old.get().refreshToken().isEmpty()) {
            return;
        }
        switch (oauth.renew(old.get())) {
            case OAuthApi.Granted.Token token -> {
                installations.put(token.installation());
                log.debug("The token for {} is renewed", old.get());
            }
            case OAuthApi.Granted.Refused refused -> {
                log.warn("The token for {} isn't renewed: Slack said {}", old.get(), refused.error());
                if (!refused.passing()) {
                    refused(space, refused.error(), now);
                }
            }
        }
    }

    /** The same will be refused again: it makes room for those that can be renewed, and may be no installation any more. */
    private void refused(String space, String error, Instant now) {
        // Nobody else can have taken it before what was taken here ends.
        store.take(Origins.PLATFORM, space, now.plus(TAKEN), now.plus(REFUSED));
        doubts.about(space, error.equals(Departures.NO_NEXT_TOKEN) ? error : "account_inactive");
    }
}
