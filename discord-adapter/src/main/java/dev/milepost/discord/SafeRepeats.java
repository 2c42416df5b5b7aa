package dev.milepost.discord;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JDA and its HTTP client from repeating by themselves what Discord would do twice: follow-ups and
 * posts in forums know no nonce. And lets the answer to an interaction be repeated while it still counts.
 */
final class SafeRepeats implements Interceptor {

    private static final Pattern DOUBLED_BY_A_REPEAT =
            Pattern.compile(".*/(?:webhooks/\\d+/[^/]+|channels/\\d+/threads)");
    private static final Pattern CALLBACK = Pattern.compile(".*/interactions/\\d+/[^/]+/callback");

    /** Discord takes 3 s in all; an answer that is lost leaves time for a second one. */
    private static final int CALLBACK_MS = 1200;

    /** With more than these on their way it is we or Discord who are slow, and repeats would make both slower. */
    private static final int FEW = 64;

    /** Any other 5xx than those that JDA repeats. */
    private static final int NOT_REPEATED = 500;

    private final AtomicInteger callbacks = new AtomicInteger();

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        String path = request.url().encodedPath();
        if (!request.method().equals("POST")) {
            return chain.proceed(request);
        } else if (CALLBACK.matcher(path).matches()) {
            return callback(chain);
        } else if (DOUBLED_BY_A_REPEAT.matcher(path).matches()) {
            return notRepeated(chain.proceed(once(request)));
        }
        return chain.proceed(request);
    }

    private Response callback(Chain chain) throws IOException {
        boolean few = callbacks.incrementAndGet() <= FEW;
        try {
            Chain timed = few ? chain.withReadTimeout(CALLBACK_MS, TimeUnit.MILLISECONDS) : chain;
            return timed.proceed(chain.request());
        } finally {
            callbacks.decrementAndGet();
        }
    }

    private static Response notRepeated(Response response) {
        return response.code() > NOT_REPEATED
                ? response.newBuilder().code(NOT_REPEATED).build()
                : response;
    }

    private static Request once(Request request) {
        RequestBody body = request.body();
        return body == null
                ? request
                : request.newBuilder().post(new OneShot(body)).build();
    }

    /** A body that the HTTP client doesn't send again where a kept connection broke. */
    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
