package dev.milepost.app.llm;

import dev.milepost.answer.Rephraser;
import dev.milepost.app.config.Config;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an OpenAI-compatible endpoint for other words, and gives up on it: after six seconds in all, at once where many
 * ask, and for a minute where it failed again and again. Nothing of the question or the answer is logged.
 */
public final class LanguageModel implements Rephraser, AutoCloseable {

    /** From the question to the last byte; whoever asked waits as long. */
    static final Duration PATIENCE = Duration.ofSeconds(6);

    /** How many may wait for it at once; the others get the plain answer. */
    private static final int AT_ONCE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(LanguageModel.class);

    private final ChatCompletions endpoint;
    private final HttpClient http;
    private final Duration patience;
    private final CircuitBreaker breaker;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("language-model-", 0).factory());

    LanguageModel(Config.Llm config, Clock clock, Duration patience) {
        // Without redirects: the key is for the configured address alone.
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.endpoint = new ChatCompletions(http, config);
        this.patience = patience;
        this.breaker = CircuitBreaker.of(
                "language model",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(4)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofMinutes(1))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        breaker.getEventPublisher().onStateTransition(e -> LOG.warn("The language model: {}", e.getStateTransition()));
    }

    /** Asks the endpoint that {@code config} names. */
    public static LanguageModel at(Config.Llm config, Clock clock) {
        return new LanguageModel(config, clock, PATIENCE);
    }

    @Override
    public Optional<String> rephrase(String question, List<String> facts) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return breaker.tryAcquirePermission() ? asked(question, facts) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private Optional<String> asked(String question, List<String> facts) {
        long start = System.nanoTime();
        Future<String> words = threads.submit(() -> endpoint.complete(Prompt.of(question, facts)));
        try {
            String said = words.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return Optional.of(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breaker.releasePermission();
            return Optional.empty();
        } catch (TimeoutException e) {
            return failed(start, e, "no answer within %d s".formatted(patience.toSeconds()));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return failed(start, cause, String.valueOf(cause.getMessage()));
        } finally {
            words.cancel(true);
        }
    }

    private Optional<String> failed(long start, Throwable cause, String why) {
        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, cause);
        LOG.info("The language model gave no words ({}); the plain answer is sent", why);
        return Optional.empty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
