package dev.milepost.slack;

import com.slack.api.Slack;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What belongs to an app that many workspaces install by themselves. */
final class Installing implements AutoCloseable {

    private static final SlackState ASKING =
            new SlackState(SlackState.Kind.CONNECTING, "asking the database where the app is installed");

    private static final SlackState UNTOLD =
            new SlackState(SlackState.Kind.CONNECTING, "the database doesn't say where the app is installed");

    private static final Duration ORPHANS = Duration.ofHours(1);

    private final Logger log = LoggerFactory.getLogger(Installing.class);
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile SlackState state = ASKING;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-installs-", 0).factory());
    private final Installations installations;
    private final Orphans orphans;
    private final Departures departures;
    private final TokenRenewal renewal;
    private final SlackInstallEndpoint endpoint;
    private final Clock clock;

    Installing(Slack slack, SlackInstalls app, SlackOptions options, Clock clock) {
        this.clock = clock;
        OAuthApi oauth = new OAuthApi(slack, app, clock);
        this.installations = new Installations(app.store(), new TokenCipher(app.keys()), clock);
        this.orphans = new Orphans(installations, ORPHANS);
        this.departures = new Departures(slack, installations, orphans, threads);
        this.renewal = new TokenRenewal(installations, app.store(), oauth, departures, clock);
        this.endpoint = new SlackInstallEndpoint(
                app,
                options,
                new InstallState(app.keys(), clock),
                oauth,
                installations,
                new SeenOnce(clock, options.once()));
    }

    void start() {
        renewal.start();
        orphans.start();
    }

    Accounts accounts() {
        return installations;
    }

    /** Renews a token that has ended already, as after a long time away, before it is used in vain. */
    void renewEnded(String space) {
        installations.find(space).filter(i -> i.endsBefore(clock.instant())).ifPresent(i -> renewal.renew(i.space()));
    }

    Departures departures() {
        return departures;
    }

    TokenRenewal renewal() {
        return renewal;
    }

    SlackInstallEndpoint endpoint() {
        return endpoint;
    }

    /** What the store said last; asked again in the background, so that a health check never waits for the database. */
    SlackState state() {
        if (!threads.isShutdown() && asking.compareAndSet(false, true)) {
            threads.execute(this::ask);
        }
        return state;
    }

    private void ask() {
        try {
            int workspaces = installations.count();
            state = new SlackState(
                    SlackState.Kind.UP, workspaces == 1 ? "in 1 workspace" : "in %d workspaces".formatted(workspaces));
        } catch (RuntimeException e) {
            if (state.equals(ASKING)) {
                log.warn("The database doesn't say where the app is installed; asking until it does", e);
                state = UNTOLD;
            }
        } finally {
            asking.set(false);
        }
    }

    @Override
    public void close() {
        renewal.close();
        orphans.close();
        threads.shutdown();
    }
}
