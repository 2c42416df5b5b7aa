package dev.milepost.slack;

import com.google.gson.JsonObject;
import dev.milepost.chat.Place;
import dev.milepost.command.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the assistant's view that an answer is on its way, where it takes longer than a moment. */
final class Status {

    /** A shorter wait goes unnoticed. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final Logger log = LoggerFactory.getLogger(Status.class);
    private final SlackOptions options;

    Status(SlackOptions options) {
        this.options = options;
    }

    /** What {@code work} gives. Slack takes the status away with the answer, so none is set after that. */
    Outcome during(Asked asked, Supplier<Outcome> work) {
        if (!options.assistant() || asked.place().kind() != Place.Kind.DIRECT) {
            return work.get();
        }
        CountDownLatch done = new CountDownLatch(1);
        Thread watch = Thread.ofVirtual().start(() -> watch(asked, done));
        try {
            return work.get();
        } finally {
            done.countDown();
            join(watch);
        }
    }

    private void watch(Asked asked, CountDownLatch done) {
        try {
            if (!done.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
                set(asked);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void set(Asked asked) {
        JsonObject arguments = Json.object(
                "channel_id",
                asked.channel(),
                "thread_ts",
                asked.thread().isEmpty() ? asked.message() : asked.thread(),
                "status",
                "is looking that up…");
        try {
            WebApi.Answer answer = asked.api().call("assistant.threads.setStatus", arguments);
            if (!answer.ok()) {
                log.debug("No status: Slack said {}", answer.error());
            }
        } catch (IOException e) {
            log.debug("No status: {}", e.toString());
        }
    }

    private static void join(Thread watch) {
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
