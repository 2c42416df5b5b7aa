package dev.milepost.app;

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

/**
 * Asks the database for what an answer can do without: two seconds at most, and not at all for a while where that failed
 * again and again. A pool of connections to a database that is away would hold up each answer for half a minute.
 */
final class Patience implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("patience-", 0).factory());
    private final Duration longest;
    private final CircuitBreaker breaker;

    Patience(Clock clock) {
        this(clock, LONGEST);
    }

    Patience(Clock clock, Duration longest) {
        this.longest = longest;
        this.breaker = CircuitBreaker.of(
                "database",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(3)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /**
     * The answer to {@code question}.
     *
     * @throws IllegalStateException if there is none in time
     */
    <T> T ask(Callable<T> question) {
        if (!breaker.tryAcquirePermission()) {
            throw new IllegalStateException("the database was away just now");
        }
        long start = System.nanoTime();
        Future<T> answer = threads.submit(question);
        try {
            T value = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breaker.releasePermission();
            throw new IllegalStateException("interrupted", e);
        } catch (TimeoutException e) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            throw new IllegalStateException("the database gave no answer in time", e);
        } catch (ExecutionException e) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
