package dev.milepost.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Keeps all that this process sends to Discord within its limit, at the moment in which it leaves: what was spaced out
 * before may have caught up with each other on the way here. Answers to interactions don't count there, so not here.
 */
final class RequestLimit implements Interceptor {

    private final Pace pace;

    RequestLimit(int requestsPerSecond) {
        this.pace = new Pace(Clock.systemUTC(), requestsPerSecond);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (counts(chain.request()) && !pace.await()) {
            throw new InterruptedIOException("stopped while it waited for its turn");
        }
        return chain.proceed(chain.request());
    }

    /** Whether Discord counts {@code request} towards the limit for all. */
    static boolean counts(Request request) {
        String path = request.url().encodedPath();
        return !path.contains("/interactions/") && !path.contains("/webhooks/");
    }
}
