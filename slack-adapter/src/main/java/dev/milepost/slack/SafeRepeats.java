package dev.milepost.slack;

import java.io.IOException;
import java.time.Duration;

/** Asks Slack again when it certainly didn't take what was sent: too much at once, or nobody there. */
final class SafeRepeats {

    /** A try at sending something. */
    interface Call {
        WebApi.Answer go() throws IOException;
    }

    /** Waits; so that tests need not. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private static final int TRIES = 4;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Pause pause;

    SafeRepeats(Pause pause) {
        this.pause = pause;
    }

    /**
     * The first answer that isn't "later", or the last one.
     *
     * @throws IOException if no answer came
     */
    WebApi.Answer call(Call call) throws IOException {
        for (int tries = 1; ; tries++) {
            Duration wait;
            try {
                WebApi.Answer answer = call.go();
                if (answer.status() != 429
                        || tries == TRIES
                        || answer.retryAfter().compareTo(LONGEST) > 0) {
                    return answer;
                }
                wait = answer.retryAfter().isZero() ? Duration.ofSeconds(1) : answer.retryAfter();
            } catch (IOException e) {
                if (tries == TRIES || !WebApi.neverLeft(e)) {
                    throw e;
                }
                wait = Duration.ofSeconds(1L << tries);
            }
            pauseFor(wait);
        }
    }

    private void pauseFor(Duration wait) throws IOException {
        try {
            pause.of(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Slack", e);
        }
    }
}
