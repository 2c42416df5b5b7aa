package dev.milepost.examples.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import dev.milepost.Milepost;
import dev.milepost.content.PackReader;
import dev.milepost.slack.SlackMilepost;
import dev.milepost.slack.SlackOptions;
import java.util.concurrent.atomic.AtomicInteger;

/** An app that says what is for lunch, and since lately also what the job pays. */
public final class LunchApp {

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final App app;

    /** Puts the app together on {@code slack}. */
    public LunchApp(Slack slack, String botToken) {
        app = new App(AppConfig.builder().slack(slack).singleTeamBotToken(botToken).build());
        app.use((request, response, chain) -> {
            requests.incrementAndGet();
            return chain.next(request);
        });
        app.command("/lunch", (request, context) -> context.ack("Soup, as on every day."));
        app.blockAction("again", (request, context) -> context.ack());
        app.event(MessageEvent.class, (event, context) -> {
            messages.incrementAndGet();
            return context.ack();
        });
        takeMilepostIn();
    }

    /** All that it takes: its commands, their buttons and forms; the app's messages and home tab stay the app's. */
    private void takeMilepostIn() {
        Milepost milepost = Milepost.builder(PackReader.bundled(LunchApp.class.getClassLoader(), "ai-engineering")
                        .orElseThrow())
                .build();
        SlackMilepost.register(app, milepost, SlackOptions.forHost());
    }

    /** Goes live by Socket Mode. */
    public SocketModeApp start(String appToken) throws Exception {
        SocketModeApp live = new SocketModeApp(appToken, SocketModeClient.Backend.JavaWebSocket, app);
        live.startAsync();
        return live;
    }

    /** How many requests have passed the app's own middleware. */
    int requests() {
        return requests.get();
    }

    /** How many messages the app has heard of. */
    int messages() {
        return messages.get();
    }

    /** With the tokens in {@code SLACK_BOT_TOKEN} and {@code SLACK_APP_TOKEN}. */
    public static void main(String[] args) throws Exception {
        new LunchApp(Slack.getInstance(), System.getenv("SLACK_BOT_TOKEN")).start(System.getenv("SLACK_APP_TOKEN"));
        Thread.currentThread().join();
    }
}
