package dev.milepost.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import dev.milepost.slack.RequestReader.Read;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack's requests arrive, without a server around it: whoever has one hands in what came and
 * sends back what is answered. Nothing is parsed before the signature under the bytes is found good.
 * Thread-safe.
 */
public final class SlackEndpoint {

    /** Where it is to be found at a server. */
    public static final String PATH = "/slack/events";

    /** Bytes of the largest body that is read; Slack's own stay far below. */
    public static final int MAX_BODY = 1 << 20;

    /**
     * What to answer.
     *
     * @param status HTTP status
     * @param contentType the body's media type
     * @param body may be empty
     */
    public record Answer(int status, String contentType, String body) {

        private static Answer plain(int status, String body) {
            return new Answer(status, "text/plain; charset=utf-8", body);
        }
    }

    private static final Answer TAKEN = Answer.plain(200, "");
    private static final Answer TOO_LARGE = Answer.plain(413, "too large");
    private static final Answer NOT_SIGNED = Answer.plain(401, "no valid signature");
    private static final Answer NOT_READABLE = Answer.plain(400, "not readable");
    private static final Answer WRONG_TYPE = Answer.plain(415, "a form or JSON is expected");

    private final Logger log = LoggerFactory.getLogger(SlackEndpoint.class);
    private final App app;
    private final RequestSignature signature;
    private final RequestReader reader;

    /**
     * @param app answers what is signed; its own check of signatures must be off
     * @param signingSecret Slack's, from the app's settings
     * @param clock the time as Slack has it, never a shifted one
     */
    SlackEndpoint(App app, String signingSecret, Clock clock) {
        this.app = app;
        this.signature = new RequestSignature(signingSecret, clock);
        this.reader = new RequestReader(app.config());
    }

    /**
     * Answers a POST to Slack's request URL, reading no more of {@code body} than {@link #MAX_BODY}.
     *
     * @param headers by name, in any case
     * @throws IOException if the body can't be read
     */
    public Answer answer(Map<String, List<String>> headers, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BODY + 1);
        return bytes.length > MAX_BODY ? TOO_LARGE : answer(headers, bytes);
    }

    /** Answers a POST to Slack's request URL. */
    public Answer answer(Map<String, List<String>> headers, byte[] body) {
        if (body.length > MAX_BODY) {
            return TOO_LARGE;
        }
        String type = mediaType(header(headers, "Content-Type"));
        String timestamp = header(headers, RequestSignature.TIMESTAMP);
        if (!signature.isValid(timestamp, header(headers, RequestSignature.SIGNATURE), body)) {
            return isCertificateCheck(type, body) ? TAKEN : NOT_SIGNED;
        }
        return switch (type) {
            case "application/x-www-form-urlencoded", "application/json" -> signed(headers, text(body));
            default -> WRONG_TYPE;
        };
    }

    private Answer signed(Map<String, List<String>> headers, String body) {
        try {
            return switch (reader.read(headers, body)) {
                case Read.Known known -> answered(app.run(known.request()));
                case Read.Foreign foreign -> TAKEN;
                case Read.Broken broken -> NOT_READABLE;
            };
        } catch (Exception e) {
            log.error("A request of Slack's failed", e);
            return Answer.plain(500, "failed");
        }
    }

    private static Answer answered(Response response) {
        @Nullable String body = response.getBody();
        return new Answer(response.getStatusCode(), response.getContentType(), Objects.requireNonNullElse(body, ""));
    }

    /** Slack looks now and then whether the certificate is good; that asks for nothing, so it need not be signed. */
    private static boolean isCertificateCheck(String type, byte[] body) {
        return type.equals("application/x-www-form-urlencoded")
                && body.length < 1_000
                && FormFields.read(text(body)).isCertificateCheck();
    }

    /** A public address as paths are put behind it. */
    static String withoutSlash(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String mediaType(String contentType) {
        return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(h -> h.getKey().equalsIgnoreCase(name))
                .flatMap(h -> h.getValue().stream())
                .findFirst()
                .orElse("");
    }
}
