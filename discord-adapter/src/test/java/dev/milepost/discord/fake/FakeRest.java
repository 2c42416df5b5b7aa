package dev.milepost.discord.fake;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.MultiValue;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Discord's REST API as far as a bot like ours needs it, behind WireMock. */
final class FakeRest implements ResponseDefinitionTransformerV2 {

    static final String API = "/api/v10";

    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final String token;
    private volatile Supplier<ObjectNode> gateway = () -> Json.of("{}");
    private final FakeState state;
    /** Whether messages are taken and the answers cut off. */
    final AtomicBoolean loseAnswers = new AtomicBoolean();

    /** Whether messages are answered with an error, and not taken. */
    final AtomicBoolean refuseMessages = new AtomicBoolean();

    /** How long the answer to a message takes that was taken at once. */
    volatile int answersAfterMillis;

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    FakeRest(String token, DiscordSchemas schemas) {
        this.token = token;
        this.state = new FakeState(schemas);
    }

    /** What is said of the gateway, when somebody asks. */
    void gateway(Supplier<ObjectNode> gatewayBot) {
        gateway = gatewayBot;
    }

    List<Sent> sent() {
        return sent;
    }

    FakeState state() {
        return state;
    }

    @Override
    public String getName() {
        return "discord";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = URI.create(request.getUrl()).getPath().substring(API.length());
        if (!("Bot " + token).equals(request.getHeader("Authorization"))) {
            return answer(401, FakeState.error(0, "401: Unauthorized"));
        }
        String query = URI.create(request.getUrl()).getQuery();
        Sent received = new Sent(
                request.getMethod().getName(), path, query == null ? "" : query, body(request), files(request));
        if (refuseMessages.get() && isMessage(received)) {
            sent.add(received);
            return answer(500, FakeState.error(0, "500: Internal Server Error"));
        }
        FakeState.Answer answer =
                path.equals("/gateway/bot") ? new FakeState.Answer(200, gateway.get()) : state.answer(received);
        sent.add(received);
        return loseAnswers.get() && (isMessage(received) || isFollowUp(received))
                ? new ResponseDefinitionBuilder()
                        .withFault(Fault.CONNECTION_RESET_BY_PEER)
                        .build()
                : answer(answer.status(), answer.body(), isMessage(received) ? answersAfterMillis : 0);
    }

    private static boolean isFollowUp(Sent request) {
        return request.method().equals("POST") && request.path().matches("/webhooks/\\d+/[^/]+");
    }

    private static boolean isMessage(Sent request) {
        return request.method().equals("POST") && request.path().matches("/channels/\\d+/(messages|threads)");
    }

    private static ResponseDefinition answer(int status, tools.jackson.databind.JsonNode body) {
        return answer(status, body, 0);
    }

    private static ResponseDefinition answer(int status, tools.jackson.databind.JsonNode body, int afterMillis) {
        ResponseDefinitionBuilder response =
                new ResponseDefinitionBuilder().withStatus(status).withFixedDelay(afterMillis);
        return status == 204
                ? response.build()
                : response.withHeader("Content-Type", "application/json")
                        .withBody(body.toString())
                        .build();
    }

    private static ObjectNode body(Request request) {
        if (request.isMultipart()) {
            return Json.read(request.getPart("payload_json").getBody().asString());
        }
        String text = request.getBodyAsString();
        return text.isBlank() ? Json.of("{}") : Json.read(text);
    }

    private static List<Sent.File> files(Request request) {
        List<Sent.File> files = new ArrayList<>();
        if (request.isMultipart()) {
            for (Request.Part part : request.getParts()) {
                if (!part.getName().equals("payload_json")) {
                    Matcher filename = FILENAME.matcher(header(part.getHeader("Content-Disposition")));
                    files.add(new Sent.File(
                            part.getName(),
                            filename.find() ? filename.group(1) : "",
                            header(part.getHeader("Content-Type")),
                            part.getBody().asBytes().length));
                }
            }
        }
        return files;
    }

    private static String header(MultiValue header) {
        return header.isPresent() ? header.firstValue() : "";
    }
}
