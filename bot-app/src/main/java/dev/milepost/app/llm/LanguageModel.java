package dev.milepost.app.llm;

import dev.milepost.answer.Rephraser;
import dev.milepost.app.config.Config;
import dev.milepost.app.limits.BoundedCalls;
import dev.milepost.app.limits.BoundedCalls.NoAnswer;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
    private final BoundedCalls calls;
    private final Semaphore places = new Semaphore(AT_ONCE);

    LanguageModel(Config.Llm config, Clock clock, Duration patience) {
        // Without redirects: the key is for the configured address alone.
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.endpoint = new ChatCompletions(http, config);
        this.calls = new BoundedCalls("the language model", patience, 4, Duration.ofMinutes(1), clock);
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
            return Optional.of(calls.ask(() -> endpoint.complete(Prompt.of(question, facts))));
        } catch (NoAnswer e) {
            if (e.wasAsked()) {
                LOG.info("No other words ({}); the plain answer is sent", e.getMessage());
            }
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        calls.close();
        http.shutdownNow();
    }
}
