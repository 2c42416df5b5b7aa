package dev.milepost.slack;

import com.slack.api.Slack;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What belongs to an app that many workspaces install by themselves. */
final class Installing implements AutoCloseable {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-installs-", 0).factory());
    private final Installations installations;
    private final Departures departures;
    private final TokenRenewal renewal;
    private final SlackInstallEndpoint endpoint;
    private final Clock clock;

    Installing(Slack slack, SlackInstalls app, SlackOptions options, Clock clock) {
        this.clock = clock;
        OAuthApi oauth = new OAuthApi(slack, app, clock);
        this.installations = new Installations(app.store(), new TokenCipher(app.keys()), clock);
        this.departures = new Departures(slack, installations, threads);
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

    SlackState state() {
        int workspaces = installations.count();
        return new SlackState(
                SlackState.Kind.UP, workspaces == 1 ? "in 1 workspace" : "in %d workspaces".formatted(workspaces));
    }

    @Override
    public void close() {
        renewal.close();
        threads.shutdown();
    }
}
