package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's side of HTTP: posts to the request URL, signed as Slack signs. */
public final class SignedHttp {

    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String JSON = "application/json";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final Clock clock;

    public SignedHttp(URI url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    public HttpResponse<String> command(Map<String, String> fields) {
        return post(FORM, SlackRequests.form(fields));
    }

    public HttpResponse<String> event(JsonObject event) {
        return post(JSON, event.toString());
    }

    public HttpResponse<String> interaction(JsonObject payload) {
        return post(FORM, "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = timestamp(0);
        return send(contentType, timestamp, sign(FakeSlack.SIGNING_SECRET, timestamp, bytes), bytes);
    }

    public HttpResponse<String> send(String contentType, String timestamp, String signature, byte[] body) {
        return send(request(contentType, timestamp, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    public HttpRequest.Builder request(String contentType, String timestamp, String signature) {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", contentType)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Now, so many seconds later, as Slack writes it. */
    public String timestamp(long later) {
        return Long.toString(clock.instant().getEpochSecond() + later);
    }

    public static String sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
