package dev.milepost.slack;

import dev.milepost.Milepost;
import java.time.Clock;

/** Milepost in Socket Mode, on a fake Slack. */
final class SocketApp implements AutoCloseable {

    final FakeSlack slack = FakeSlack.start();
    final SlackRequests requests = new SlackRequests(slack);
    final SlackConnection connection;

    SocketApp(Milepost milepost) {
        this(milepost, 1);
    }

    SocketApp(Milepost milepost, int connections) {
        SlackSettings settings = SlackSettings.socketMode(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
                .withApiUrl(slack.apiUrl())
                .withTiming(HttpApp.RETRIES, Clock.systemUTC())
                .withConnections(connections);
        connection = new SlackConnection(settings, milepost, SlackOptions.forOwnApp());
        connection.start();
        slack.sockets().awaitConnected();
    }

    @Override
    public void close() {
        connection.close();
        slack.close();
        DocumentedLimits.assertKept(slack);
    }
}
