package dev.milepost.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.Slack;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Slack's Web API for one token, as JSON trees, so that an answer with parts that nobody knows yet is
 * read all the same. Goes where the {@link Slack} that it was given goes, and nowhere else.
 */
record WebApi(Slack slack, String token) {

    /**
     * What Slack said.
     *
     * @param status HTTP status
     * @param body its JSON, empty where it was none
     * @param retryAfter how long Slack asks to wait, else zero
     * @param scopes what the token may do; empty where Slack didn't say
     */
    record Answer(int status, JsonObject body, Duration retryAfter, Set<String> scopes) {

        boolean ok() {
            return Json.flag(body, "ok");
        }

        /** Whether a {@code response_url} took what was posted to it, which it says in words and not as JSON. */
        boolean isTaken() {
            return status / 100 == 2 && Json.text(body, "error").isEmpty();
        }

        /** Whether the same will be answered otherwise before long. */
        boolean isPassing() {
            return status == 429 || Remedy.isPassing(error());
        }

        /** Slack's error code; the HTTP status where Slack gave none. */
        String error() {
            String code = Json.text(body, "error");
            return code.isEmpty() ? "http_" + status : code;
        }
    }

    /**
     * Calls {@code method} with {@code arguments}, each as JSON where it isn't text, a number or a flag.
     *
     * @throws IOException if no answer came
     */
    Answer call(String method, JsonObject arguments) throws IOException {
        FormBody.Builder form = new FormBody.Builder();
        for (Map.Entry<String, JsonElement> argument : arguments.entrySet()) {
            JsonElement value = argument.getValue();
            form.add(argument.getKey(), value.isJsonPrimitive() ? value.getAsString() : value.toString());
        }
        String url = slack.getConfig().getMethodsEndpointUrlPrefix() + method;
        SlackHttpClient http = slack.getHttpClient();
        try (Response response = token.isEmpty()
                ? http.postForm(url, form.build())
                : http.postFormWithBearerHeader(url, token, form.build())) {
            return read(response);
        }
    }

    /**
     * Posts to a {@code response_url}.
     *
     * @throws IOException if no answer came
     */
    Answer respond(String responseUrl, JsonObject body) throws IOException {
        if (HttpUrl.parse(responseUrl) == null) {
            throw new IOException("the response_url is no address");
        }
        try (Response response = slack.getHttpClient().postJsonBody(responseUrl, body.toString())) {
            return read(response);
        }
    }

    /**
     * Posts a file's bytes to the address that Slack gave for them, which needs no token.
     *
     * @throws IOException if no answer came
     */
    Answer upload(String address, byte[] bytes) throws IOException {
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(bytes, MediaType.get("application/octet-stream")))
                .build();
        try (Response response =
                slack.getHttpClient().getOkHttpClient().newCall(request).execute()) {
            return read(response);
        }
    }

    private static Answer read(Response response) throws IOException {
        return new Answer(response.code(), json(response.body().string()), retryAfter(response), scopes(response));
    }

    private static JsonObject json(String text) {
        try {
            JsonElement json = JsonParser.parseString(text);
            return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
        } catch (JsonSyntaxException notJson) {
            return new JsonObject();
        }
    }

    private static Set<String> scopes(Response response) {
        String header = response.header("X-OAuth-Scopes", "");
        return header == null || header.isBlank()
                ? Set.of()
                : Stream.of(header.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static Duration retryAfter(Response response) {
        String seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("\\d{1,5}")
                ? Duration.ofSeconds(Integer.parseInt(seconds))
                : Duration.ZERO;
    }

    /** Whether nothing of the request that ended so can have arrived, so that it may be sent again. */
    static boolean neverLeft(IOException e) {
        return e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException
                || e instanceof LiveConnections.Stale;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "WebApi[" + slack.getConfig().getMethodsEndpointUrlPrefix() + "]";
    }
}
