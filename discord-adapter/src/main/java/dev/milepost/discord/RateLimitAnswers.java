package dev.milepost.discord;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Puts what Discord says of too many requests as JDA reads it, and sends nothing while Discord takes nothing from anybody.
 * By itself JDA takes an answer without {@code Via} for a ban by the proxy before Discord and holds back all that it has,
 * answers to interactions too; a limit for one route that says it is not global, for a global one; and a wait that is
 * no whole number of seconds, for none.
 */
final class RateLimitAnswers implements Interceptor {

    static final int TOO_MANY = 429;

    private static final String RETRY_AFTER = "Retry-After";
    private static final String GLOBAL = "X-RateLimit-Global";
    private static final String SCOPE = "X-RateLimit-Scope";
    private static final String VIA = "Via";

    private static final int LONGEST_BODY = 4_096;
    private static final double LONGEST_WAIT_S = Duration.ofDays(1).toSeconds();

    private final AtomicLong barredUntil = new AtomicLong(System.nanoTime());

    /** What Discord itself says of a limit; a proxy before it says nothing of the kind. */
    private record Said(double retryAfter, boolean global) {}

    @Override
    public Response intercept(Chain chain) throws IOException {
        Duration barred = Duration.ofNanos(Math.max(0, barredUntil.get() - System.nanoTime()));
        if (!barred.isZero() && RequestLimit.counts(chain.request())) {
            return notSent(chain.request(), barred);
        }
        Response response = chain.proceed(chain.request());
        return response.code() == TOO_MANY ? read(response) : response;
    }

    /** Discord bars for an hour whoever sends ten thousand requests in vain. */
    private static Response notSent(Request request, Duration barred) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(TOO_MANY)
                .message("Not sent")
                .header(RETRY_AFTER, Long.toString(barred.toSeconds() + 1))
                .header(GLOBAL, "true")
                .header(VIA, "nobody")
                .body(ResponseBody.create("", null))
                .build();
    }

    private Response read(Response response) {
        Optional<Said> said = said(response);
        boolean discords = said.isPresent()
                || Stream.of(SCOPE, GLOBAL, "X-RateLimit-Bucket").anyMatch(header -> response.header(header) != null);
        boolean proxys = !discords && response.header(VIA) == null;
        boolean global = said.map(Said::global).orElse(false)
                || "true".equalsIgnoreCase(response.header(GLOBAL))
                || "global".equals(response.header(SCOPE));
        double asked = Math.max(seconds(response), said.map(Said::retryAfter).orElse(0.0));
        long wait = (long) Math.ceil(Math.max(1, asked));
        if (global || proxys) {
            long until = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
            barredUntil.accumulateAndGet(until, Math::max);
        }
        Response.Builder put = response.newBuilder().header(RETRY_AFTER, Long.toString(wait));
        if (discords) {
            put.header(VIA, "Discord");
        }
        return (global ? put.header(GLOBAL, "true") : put.removeHeader(GLOBAL)).build();
    }

    private static Optional<Said> said(Response response) {
        try {
            Response copy =
                    response.newBuilder().body(response.peekBody(LONGEST_BODY)).build();
            try (InputStream body = IOUtil.getBody(copy)) {
                DataObject json = DataObject.fromJson(body);
                return Optional.of(new Said(bounded(json.getDouble("retry_after")), json.getBoolean("global", false)));
            }
        } catch (IOException | ParsingException e) {
            return Optional.empty();
        }
    }

    /** How long {@code response} asks to wait; zero where it doesn't say. */
    static Duration retryAfter(Response response) {
        return Duration.ofSeconds((long) Math.ceil(seconds(response)));
    }

    private static double seconds(Response response) {
        String header = response.header(RETRY_AFTER);
        try {
            return header == null ? 0 : bounded(Double.parseDouble(header));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double bounded(double seconds) {
        return Double.isNaN(seconds) ? 0 : Math.clamp(seconds, 0, LONGEST_WAIT_S);
    }
}
