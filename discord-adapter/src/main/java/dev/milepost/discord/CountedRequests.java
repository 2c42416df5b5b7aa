package dev.milepost.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Counts what goes out and comes back, and how long JDA's rate limiter holds back what it queues. */
final class CountedRequests implements Interceptor {

    /** Shorter is the way through a queue that nothing holds up. */
    private static final long A_WAIT_NANOS = Duration.ofMillis(50).toNanos();

    private final LongAdder sent = new LongAdder();
    private final LongAdder limited = new LongAdder();
    private final LongAdder waited = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();
    private final LongAdder failed = new LongAdder();

    DiscordCounts.Requests counts() {
        return new DiscordCounts.Requests(
                sent.sum(), limited.sum(), waited.sum(), Duration.ofNanos(waitedNanos.sum()), failed.sum());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        sent.increment(); // before: whoever sees what it does may read how many went out
        try {
            Response response = chain.proceed(chain.request());
            if (response.code() == RateLimitAnswers.TOO_MANY) {
                limited.increment();
            } else if (response.code() >= 500) {
                failed.increment();
            }
            return response;
        } catch (IOException e) {
            failed.increment();
            throw e;
        }
    }

    RestRateLimiter limiter(RestRateLimiter.RateLimitConfig config) {
        return new Limiter(new SequentialRestRateLimiter(config));
    }

    private void comesOut(long waitedFor) {
        if (waitedFor > A_WAIT_NANOS) {
            waitedNanos.add(waitedFor);
            waited.increment();
        }
    }

    private final class Limiter implements RestRateLimiter {
        private final RestRateLimiter jda;

        Limiter(RestRateLimiter jda) {
            this.jda = jda;
        }

        @Override
        public void enqueue(Work task) {
            jda.enqueue(new Timed(task));
        }

        @Override
        public void stop(boolean shutdown, Runnable callback) {
            jda.stop(shutdown, callback);
        }

        @Override
        public boolean isStopped() {
            return jda.isStopped();
        }

        @Override
        public int cancelRequests() {
            return jda.cancelRequests();
        }
    }

    private final class Timed implements RestRateLimiter.Work {
        private final RestRateLimiter.Work work;
        private long ready = System.nanoTime();

        Timed(RestRateLimiter.Work work) {
            this.work = work;
        }

        @Override
        public Route.CompiledRoute getRoute() {
            return work.getRoute();
        }

        @Override
        public JDA getJDA() {
            return work.getJDA();
        }

        @Override
        public @Nullable Response execute() {
            comesOut(System.nanoTime() - ready);
            Response response = work.execute();
            ready = System.nanoTime(); // what was refused for a rate limit waits again
            return response;
        }

        @Override
        public boolean isSkipped() {
            return work.isSkipped();
        }

        @Override
        public boolean isDone() {
            return work.isDone();
        }

        @Override
        public boolean isPriority() {
            return work.isPriority();
        }

        @Override
        public boolean isCancelled() {
            return work.isCancelled();
        }

        @Override
        public void cancel() {
            work.cancel();
        }
    }
}
