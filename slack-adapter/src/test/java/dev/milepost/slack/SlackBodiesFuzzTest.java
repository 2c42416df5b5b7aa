package dev.milepost.slack;

import static dev.milepost.slack.SignedHttp.FORM;
import static dev.milepost.slack.SignedHttp.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.milepost.testing.Inputs;
import dev.milepost.testing.Mutations;
import dev.milepost.testing.SettableClock;
import dev.milepost.testing.Tries;
import dev.milepost.tips.TipStores;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to the public side is answered with one of a few statuses, never with a fault of ours, and what is said
 * in answer is something that Slack takes.
 */
class SlackBodiesFuzzTest {

    private static final List<String> USERS = List.of(FakeSlack.MEMBER, FakeSlack.ADMIN, "U0NOBODY");
    private static final List<String> IDS = List.of(
            "mp1:help",
            "mp1:salary:mid",
            "mp1:career:skills",
            "mp1:tips:status:x",
            "mp1:why:x",
            "mp1:feedback:x:y",
            "mp1:share",
            "mp1:tips-form",
            "mp1:suggest:tips:subscribe:zone",
            "mp1:ask-form",
            "other");

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final FakeSlack slack = FakeSlack.start();
    private final SlackRequests requests = new SlackRequests(slack);
    private final SlackConnection connection = new SlackConnection(
            SlackSettings.http(FakeSlack.BOT_TOKEN, FakeSlack.SIGNING_SECRET)
                    .withApiUrl(slack.apiUrl())
                    .withTiming(HttpApp.RETRIES, clock),
            TestBots.lighthouse(TipStores.inMemory()),
            SlackOptions.forOwnApp().withClock(clock));
    private int tries;

    /** A body, of which each character is a byte. */
    private record Sent(String type, String bytes) {}

    @AfterEach
    void close() {
        connection.close();
        slack.close();
    }

    @Test
    void any_signed_body_is_answered() {
        connection.start();
        Tries.of(400, this::body, sent -> {
            tidy();
            byte[] body = sent.bytes().getBytes(StandardCharsets.ISO_8859_1);
            String now = Long.toString(clock.instant().getEpochSecond());
            SlackEndpoint.Answer answer = endpoint()
                    .answer(
                            Map.of(
                                    "Content-Type",
                                    List.of(sent.type()),
                                    RequestSignature.TIMESTAMP,
                                    List.of(now),
                                    RequestSignature.SIGNATURE,
                                    List.of(SignedHttp.sign(FakeSlack.SIGNING_SECRET, now, body))),
                            body);
            assertThat(answer.status()).isIn(200, 400, 415);
            assertSlackTakes(answer.body());
        });
        slack.calls("chat.postMessage").forEach(call -> assertSlackTakes(call.toString()));
        slack.responses().forEach(call -> assertSlackTakes(call.toString()));
    }

    @Test
    void any_headers_over_any_bytes_are_refused() {
        connection.start();
        Tries.of(400, this::body, sent -> {
            byte[] body = sent.bytes().getBytes(StandardCharsets.ISO_8859_1);
            RandomGenerator random = new Random(sent.bytes().hashCode());
            SlackEndpoint.Answer answer = endpoint()
                    .answer(
                            Map.of(
                                    Inputs.text(random),
                                    List.of(),
                                    "content-type",
                                    List.of(sent.type()),
                                    "X-SLACK-REQUEST-TIMESTAMP",
                                    List.of(Mutations.text(clock.instant().getEpochSecond() + "", random)),
                                    "x-slack-signature",
                                    List.of(Mutations.text("v0=" + "0a".repeat(32), random))),
                            body);
            assertThat(answer.status()).isEqualTo(401);
        });
    }

    private SlackEndpoint endpoint() {
        return connection.endpoint().orElseThrow();
    }

    /** Time passes, so that what is remembered for a while is forgotten; the fake forgets now and then what it has checked. */
    private void tidy() {
        clock.advance(Duration.ofSeconds(1));
        if (++tries % 500 == 0) {
            slack.calls("chat.postMessage").forEach(call -> assertSlackTakes(call.toString()));
            slack.responses().forEach(call -> assertSlackTakes(call.toString()));
            slack.forgetCalls();
        }
    }

    private static void assertSlackTakes(String body) {
        assertThat(body).doesNotContain("went wrong on my side");
        if (body.startsWith("{") && body.contains("\"blocks\"")) {
            JsonObject message = JsonParser.parseString(body).getAsJsonObject();
            if (message.has("text")) {
                new DocumentedLimits(body).check();
            }
        }
    }

    private Sent body(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Sent(FORM, changed(command(random), random));
            case 2, 3 ->
                new Sent(JSON, Mutations.utf8(Mutations.json(event(random).toString(), random)));
            case 4, 5 ->
                new Sent(FORM, payload(Mutations.json(interaction(random).toString(), random)));
            case 6 -> new Sent(JSON, changed(event(random).toString(), random));
            default -> new Sent(random.nextBoolean() ? FORM : JSON, changed(Inputs.text(random), random));
        };
    }

    private static String changed(String text, RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> Mutations.bytes(text, random);
            case 1 -> Mutations.utf8(Mutations.text(text, random));
            default -> Mutations.utf8(text);
        };
    }

    private static String payload(String json) {
        return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private String command(RandomGenerator random) {
        String name = pick(List.of("/milepost", "/salary", "/career", "/tip", "/" + Inputs.text(random)), random);
        Map<String, String> fields = requests.command(pick(USERS, random), name, words(random));
        if (random.nextInt(3) == 0) {
            List<String> names = List.copyOf(fields.keySet());
            fields.put(pick(names, random), Inputs.text(random));
            fields.remove(pick(names, random));
        }
        return SlackRequests.form(fields);
    }

    private static String words(RandomGenerator random) {
        String second = pick(List.of("", "salary", "ask", "tips list", "tips subscribe 09:00 Berlin", "help"), random);
        return second + " " + Inputs.text(random);
    }

    private JsonObject event(RandomGenerator random) {
        String user = pick(USERS, random);
        return switch (random.nextInt(5)) {
            case 0 -> requests.mention(user, Inputs.text(random));
            case 1 -> requests.homeOpened(user, "home", random.nextBoolean());
            case 2 -> requests.event("{\"type\":\"app_uninstalled\"}");
            default -> requests.directMessage(user, words(random));
        };
    }

    private JsonObject interaction(RandomGenerator random) {
        String user = pick(USERS, random);
        String id = random.nextInt(3) == 0 ? Mutations.text(pick(IDS, random), random) : pick(IDS, random);
        return switch (random.nextInt(7)) {
            case 0 -> requests.choose(user, id, Inputs.text(random));
            case 1 -> requests.pressInView(user, id, random.nextBoolean() ? "modal" : "home");
            case 2 -> requests.messageShortcut(user, "mp1:ask", Inputs.text(random));
            case 3 -> requests.globalShortcut(user, id);
            case 4 -> requests.suggestion(user, id, Inputs.text(random));
            case 5 -> submission(user, random);
            default -> requests.press(user, id);
        };
    }

    private JsonObject submission(String user, RandomGenerator random) {
        JsonObject view = new JsonObject();
        view.addProperty("type", "modal");
        view.addProperty("callback_id", pick(IDS, random));
        view.addProperty("private_metadata", random.nextBoolean() ? "" : "{\"channel\":\"C0CAREERS\"}");
        return requests.submission(user, view, """
            {"time":{"time":{"type":"timepicker","selected_time":"09:00"}},
             "zone":{"zone":{"type":"external_select","selected_option":{"value":"Europe/Berlin"}}},
             "days":{"days":{"type":"multi_static_select","selected_options":[{"value":"mon"}]}},
             "question":{"question":{"type":"plain_text_input","value":"how much?"}}}\
            """);
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
