package dev.milepost.app.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A Slack without anybody in it: Socket Mode, a command, a direct message. */
public final class StandInSlack implements StandIn {

    private static final String HELLO =
            "{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A0REHEARSE\"},"
                    + "\"debug_info\":{\"host\":\"none\",\"build_number\":1,\"approximate_connection_time\":18060}}";

    private final Sockets sockets;
    private final Answers web;
    private final List<CountDownLatch> answered;
    private final AtomicInteger numbers = new AtomicInteger();

    private StandInSlack(Sockets sockets, Answers web, List<CountDownLatch> answered) {
        this.sockets = sockets;
        this.web = web;
        this.answered = answered;
    }

    public static StandInSlack open() throws IOException, InterruptedException {
        CountDownLatch command = new CountDownLatch(1);
        CountDownLatch message = new CountDownLatch(1);
        Sockets sockets = Sockets.open(HELLO, (socket, ack) -> {
            if (isOfCommand(ack)) {
                command.countDown();
            }
        });
        String url = sockets.url();
        Answers web = Answers.open("/chat.postMessage", message, (path, body) -> answer(path, url));
        return new StandInSlack(sockets, web, List.of(command, message));
    }

    /** An event is acknowledged before it is answered; a command with its answer. */
    private static boolean isOfCommand(String ack) {
        return JsonMapper.shared()
                .readTree(ack)
                .path("envelope_id")
                .asString("")
                .startsWith("c");
    }

    private static String answer(String path, String sockets) {
        if (path.endsWith("/apps.connections.open")) {
            return "{\"ok\":true,\"url\":\"" + sockets + "\"}";
        }
        return "{\"ok\":true,\"url\":\"https://example.slack.com/\",\"team\":\"Rehearsal\",\"user\":\"milepost\","
                + "\"team_id\":\"T0REHEARSE\",\"user_id\":\"U0MILEPOST\",\"bot_id\":\"B0MILEPOST\",\"ts\":\"1.2\","
                + "\"channel\":\"D0REHEARSE\"}";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-rehearsal",
                "SLACK_APP_TOKEN",
                "xapp-rehearsal",
                "MILEPOST_SLACK_API_URL",
                web.url());
    }

    @Override
    public void ask() {
        int number = numbers.incrementAndGet();
        sockets.say(
                ("{\"envelope_id\":\"c%d\",\"type\":\"slash_commands\",\"accepts_response_payload\":true,\"payload\":{"
                    + "\"token\":\"t\",\"team_id\":\"T0REHEARSE\",\"team_domain\":\"none\",\"channel_id\":\"C0\","
                    + "\"channel_name\":\"c\",\"user_id\":\"U0\",\"user_name\":\"somebody\",\"command\":\"/milepost\",\"text\":\"salary"
                    + " mid\",\"api_app_id\":\"A0REHEARSE\",\"is_enterprise_install\":\"false\","
                    + "\"response_url\":\"%scommands/%d\",\"trigger_id\":\"%d.1\"}}")
                        .formatted(number, web.url(), number, number));
        sockets.say(("{\"envelope_id\":\"e%d\",\"type\":\"events_api\",\"accepts_response_payload\":false,\"payload\":{"
            + "\"token\":\"t\",\"team_id\":\"T0REHEARSE\",\"api_app_id\":\"A0REHEARSE\",\"type\":\"event_callback\","
            + "\"event_id\":\"Ev%d\",\"event_time\":1,\"event\":{\"type\":\"message\",\"channel\":\"D0REHEARSE\",\"user\":\"U0\",\"text\":\"what"
            + " does a senior make?\",\"ts\":\"%d.1\",\"event_ts\":\"%d.1\","
            + "\"channel_type\":\"im\",\"team\":\"T0REHEARSE\"}}}")
                .formatted(number, number, number, number));
    }

    @Override
    public List<CountDownLatch> answered() {
        return answered;
    }

    @Override
    public void close() {
        web.close();
        try {
            sockets.stop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
