package dev.milepost.app.limits;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls to something that may hang or be away: each is waited for only so long, and none is made for a while after they
 * failed again and again. Thread-safe.
 */
public final class BoundedCalls implements AutoCloseable {

    /** There is no answer, and no longer wait for one. */
    public static final class NoAnswer extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private final boolean asked;

        private NoAnswer(String message, boolean asked, Throwable cause) {
            super(message, cause);
            this.asked = asked;
        }

        private NoAnswer(String message) {
            super(message);
            this.asked = false;
        }

        /** Whether the call was made at all. */
        public boolean wasAsked() {
            return asked;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(BoundedCalls.class);

    private final String what;
    private final Duration longest;
    private final CircuitBreaker breaker;
    private final ExecutorService threads;

    /**
     * Calls nothing yet.
     *
     * @param what is called, such as {@code the database}
     * @param longest a call is waited for
     * @param failures as many calls at least are made, and half of the last ten have to fail, before it is left alone
     * @param rest how long it is then left alone
     */
    public BoundedCalls(String what, Duration longest, int failures, Duration rest, Clock clock) {
        this.what = what;
        this.longest = longest;
        this.breaker = CircuitBreaker.of(
                what,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(failures)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("bounded-call-", 0).factory());
        breaker.getEventPublisher().onStateTransition(e -> LOG.warn("Calls to {}: {}", what, e.getStateTransition()));
    }

    /**
     * What {@code call} returns.
     *
     * @throws NoAnswer if it fails, takes too long, or isn't made
     */
    public <T> T ask(Callable<T> call) {
        if (!breaker.tryAcquirePermission()) {
            throw new NoAnswer(what + " is left alone for a while");
        }
        long start = System.nanoTime();
        Future<T> answer = threads.submit(call);
        try {
            T value = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breaker.releasePermission();
            throw new NoAnswer("interrupted", true, e);
        } catch (TimeoutException e) {
            throw failed(start, "no answer within %d ms".formatted(longest.toMillis()), e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw failed(start, String.valueOf(cause.getMessage()), cause);
        } finally {
            answer.cancel(true);
        }
    }

    private NoAnswer failed(long start, String why, Throwable cause) {
        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, cause);
        return new NoAnswer("%s: %s".formatted(what, why), true, cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
