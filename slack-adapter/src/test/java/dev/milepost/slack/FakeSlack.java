package dev.milepost.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A Slack on loopback: its Web API, its {@code response_url}s and Socket Mode, as far as Milepost uses
 * them and as Slack's pages describe them.
 */
public final class FakeSlack implements AutoCloseable {

    public static final String BOT_TOKEN = "xoxb-3901254001572-1";
    public static final String APP_TOKEN = "xapp-1-A0MILEPOST-1";
    public static final String SIGNING_SECRET = "e6b19c573432dcc6b075501d51b51bb8";
    public static final String TEAM = "T0CAREERS";
    public static final String BOT_USER = "U0MILEPOST";
    public static final String MEMBER = "U0MEMBER";
    public static final String ADMIN = "U0ADMIN";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeChannels channels = new FakeChannels();
    private final FakeFiles files = new FakeFiles();
    private final WireMockServer web = new WireMockServer(options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .stubCorsEnabled(false)
            .extensions(channels, files));
    private final FakeSocketMode sockets = FakeSocketMode.started();
    private final AtomicInteger urls = new AtomicInteger();

    private FakeSlack() {
        web.start();
        web.stubFor(post(anyUrl()).atPriority(10).willReturn(okJson("{\"ok\":false,\"error\":\"invalid_auth\"}")));
        answer("auth.test", BOT_TOKEN, """
            {"ok":true,"url":"https://careers.slack.com/","team":"Careers","user":"milepost","team_id":"%s",
             "user_id":"%s","bot_id":"B0MILEPOST","is_enterprise_install":false}\
            """.formatted(TEAM, BOT_USER));
        answer("apps.connections.open", APP_TOKEN, "{\"ok\":true,\"url\":\"%s\"}".formatted(sockets.url()));
        answer("chat.postMessage", BOT_TOKEN, """
            {"ok":true,"channel":"C0CAREERS","ts":"1732440000.000100",
             "message":{"type":"message","user":"%s","ts":"1732440000.000100","blocks":[{"type":"table"}]}}\
            """.formatted(BOT_USER));
        answer("chat.postEphemeral", BOT_TOKEN, "{\"ok\":true,\"message_ts\":\"1732440000.000200\"}");
        answer("chat.update", BOT_TOKEN, "{\"ok\":true,\"channel\":\"C0CAREERS\",\"ts\":\"1732440000.000100\"}");
        for (String method : List.of(
                "views.open",
                "views.push",
                "views.update",
                "views.publish",
                "assistant.threads.setSuggestedPrompts",
                "assistant.threads.setStatus")) {
            answer(method, BOT_TOKEN, "{\"ok\":true,\"view\":{\"id\":\"V0NEW\",\"type\":\"modal\"}}");
        }
        people();
        web.stubFor(post(urlMatching("/api/files\\..*"))
                .willReturn(okJson("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"files:write\"}")));
        web.stubFor(post(urlMatching("/(commands|actions)/.*"))
                .willReturn(aResponse().withBody("ok")));
    }

    public static FakeSlack start() {
        return new FakeSlack();
    }

    /** Keeps from now on what is posted, and shows it to who asks. */
    FakeChannels keepMessages() {
        web.stubFor(post(urlMatching("/api/(chat\\.postMessage|conversations\\.(info|history|replies))"))
                .withHeader("Authorization", equalTo("Bearer " + BOT_TOKEN))
                .atPriority(2)
                .willReturn(aResponse().withTransformers(channels.getName())));
        return channels;
    }

    /** Gives the app its scopes for files, from now on. */
    FakeFiles takeFiles() {
        files.serve(web, BOT_TOKEN);
        return files;
    }

    /** Keeps from now on what is posted, in {@link #manyChannel} as well. */
    public FakeSlack keepingMessages() {
        keepMessages();
        return this;
    }

    /** From now on takes messages at once and answers later. */
    public FakeSlack answersAfter(Duration delay) {
        channels.latencyMillis = (int) delay.toMillis();
        return this;
    }

    /** The id of one of many channels that the app is in, counted from 0. */
    public static String manyChannel(int index) {
        return FakeChannels.MANY + index;
    }

    /** How many messages stand in a channel. */
    public int messages(String channel) {
        return channels.standing(channel).size();
    }

    /** How many messages were taken, in all channels. */
    public int messages() {
        return channels.taken();
    }

    private void people() {
        for (String id : List.of(MEMBER, ADMIN)) {
            web.stubFor(post(urlPathEqualTo("/api/users.info"))
                    .withHeader("Authorization", equalTo("Bearer " + BOT_TOKEN))
                    .withRequestBody(containing("user=" + id))
                    .willReturn(okJson("""
                        {"ok":true,"user":{"id":"%s","team_id":"%s","name":"somebody","deleted":false,"is_admin":%s,
                         "is_owner":false,"is_primary_owner":false,"is_bot":false}}\
                        """.formatted(id, TEAM, id.equals(ADMIN)))));
        }
    }

    /** What to give the app as the Web API's address. */
    public String apiUrl() {
        return web.baseUrl() + "/api/";
    }

    /** A fresh address for answers to a command or a press. */
    public String responseUrl(String kind) {
        return "%s/%s/%s/%d/aBcD".formatted(web.baseUrl(), kind, TEAM, urls.incrementAndGet());
    }

    public FakeSocketMode sockets() {
        return sockets;
    }

    /** Lets {@code method} answer {@code json} to whoever has {@code token}, from now on. */
    public void answer(String method, String token, String json) {
        answer(method, token, okJson(json));
    }

    /** Lets {@code method} answer so, from now on. */
    public void answer(String method, String token, ResponseDefinitionBuilder response) {
        web.stubFor(post(urlPathEqualTo("/api/" + method))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(response));
    }

    /** Lets {@code method}, which takes no token, answer {@code json} from now on. */
    public void answerAnybody(String method, String json) {
        web.stubFor(post(urlPathEqualTo("/api/" + method)).willReturn(okJson(json)));
    }

    /** Lets every {@code response_url} answer so, from now on. */
    public void refuseResponses(ResponseDefinitionBuilder response) {
        web.stubFor(post(urlMatching("/(commands|actions)/.*")).atPriority(1).willReturn(response));
    }

    /** Lets the next call of {@code method} be answered so, and those after it as before. */
    public void answerOnce(String method, ResponseDefinitionBuilder response) {
        String scenario = method + urls.incrementAndGet();
        web.stubFor(post(urlPathEqualTo("/api/" + method))
                .inScenario(scenario)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("answered")
                .atPriority(1)
                .willReturn(response));
    }

    /** Lets the next call of {@code method} be answered with 429, to come again a second later. */
    public void limitOnce(String method) {
        answerOnce(method, aResponse().withStatus(429).withHeader("Retry-After", "1"));
    }

    /** The arguments of each call of {@code method}, in order. */
    public List<JsonObject> calls(String method) {
        return requests(postRequestedFor(urlPathEqualTo("/api/" + method))).stream()
                .map(FormArguments::of)
                .toList();
    }

    /** The same once there are as many. */
    public List<JsonObject> awaitCalls(String method, int count) {
        await().atMost(PATIENCE).until(() -> calls(method).size() >= count);
        return calls(method);
    }

    /** In which channel the first {@code chat.postMessage} was sent, once there is one. */
    public String awaitPostedIn() {
        return awaitCalls("chat.postMessage", 1).get(0).get("channel").getAsString();
    }

    /** What was posted to {@code response_url}s, in order. */
    public List<JsonObject> responses() {
        return requests(postRequestedFor(urlMatching("/(commands|actions)/.*"))).stream()
                .map(body -> JsonParser.parseString(body).getAsJsonObject())
                .toList();
    }

    /** How often each {@code response_url} was posted to, by its path. */
    public Map<String, Long> responseCounts() {
        return web.findAll(postRequestedFor(urlMatching("/(commands|actions)/.*"))).stream()
                .collect(Collectors.groupingBy(request -> request.getUrl(), Collectors.counting()));
    }

    /** The same once there are as many. */
    public List<JsonObject> awaitResponses(int count) {
        await().atMost(PATIENCE).until(() -> responses().size() >= count);
        return responses();
    }

    /** Method and path of all that was asked, in any order. */
    List<String> requests() {
        return web.findAll(anyRequestedFor(anyUrl())).stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    /** Begins counting anew. */
    public void forgetCalls() {
        web.resetRequests();
    }

    /** As if Slack had gone away. */
    public void vanish() {
        web.stop();
        sockets.close();
    }

    @Override
    public void close() {
        vanish();
    }

    private List<String> requests(RequestPatternBuilder pattern) {
        return web.findAll(pattern).stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }
}
