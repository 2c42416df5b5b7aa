package dev.milepost.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import dev.milepost.chart.ChartPainter;
import dev.milepost.chat.Correlation;
import dev.milepost.chat.OrderedTasks;
import dev.milepost.command.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What commands, presses and messages share: what was seen, who is an admin, and how answers get done. */
final class Work implements AutoCloseable {

    /** What is under way gets this long when the adapter is closed. */
    private static final int CLOSE_SECONDS = 10;

    /** So many answers may wait for Slack to take a picture; beyond that, words at once are worth more. */
    private static final int WITH_PICTURE = 64;

    /** Threads of their own: an answer under way may ask for a picture when {@link #threads} takes nothing new any more. */
    private static final Executor PICTURES =
            task -> Thread.ofVirtual().name("slack-picture").start(task);

    private final Semaphore withPicture = new Semaphore(WITH_PICTURE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-", 0).factory());
    private final OrderedTasks tasks = new OrderedTasks(threads);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Answers answers;
    private final SeenOnce seen;
    private final Admins admins;

    Work(SlackOptions options, Doubts doubts) {
        SafeRepeats repeats = new SafeRepeats(this::pause);
        this.answers = new Answers(repeats, doubts, pictures(options));
        this.seen = new SeenOnce(options.clock(), options.once());
        this.admins = new Admins(options.clock(), repeats);
    }

    private Optional<RangePictures> pictures(SlackOptions options) {
        return options.pictures()
                ? Optional.of(
                        new RangePictures(new ChartPainter()::png, new Uploads(this::pause), PICTURES, options.clock()))
                : Optional.empty();
    }

    Admins admins() {
        return admins;
    }

    SeenOnce seen() {
        return seen;
    }

    /** Whether a request isn't one that came here before. */
    boolean isNew(Request<?> request) {
        return seen.first(Origins.key(request));
    }

    /** The acknowledgement that answers; where it takes more messages than one, or a picture is ready for it, they follow. */
    Response now(Asked asked, Outcome outcome) {
        if (answers.hasPicture(outcome, asked) && withPicture.tryAcquire()) {
            sendWithPicture(asked, outcome);
            return Response.ok();
        }
        Response acknowledgement = answers.acknowledgement(outcome);
        if (acknowledgement != null) {
            return acknowledgement;
        }
        later(asked, () -> outcome);
        return Response.ok();
    }

    /** As {@link #later}, and gives the place back whatever comes of it. */
    private void sendWithPicture(Asked asked, Outcome outcome) {
        Runnable send = Correlation.of(Correlation.current(), () -> answers.send(outcome, asked));
        boolean accepted = false;
        try {
            tasks.run(asked.order(), () -> {
                try {
                    once(asked, send);
                } finally {
                    withPicture.release();
                }
            });
            accepted = true;
        } finally {
            if (!accepted) {
                withPicture.release();
            }
        }
    }

    Answers answers() {
        return answers;
    }

    /** Does something after the acknowledgement, in the same order as {@link #later}, unless another node has done it. */
    void then(Asked asked, Runnable task) {
        tasks.run(asked.order(), () -> once(asked, task));
    }

    private void once(Asked asked, Runnable task) {
        if (seen.firstAnywhere(asked.key())) {
            task.run();
        }
    }

    /** Answers after the acknowledgement, behind what the same person asked before in the same place. */
    void later(Asked asked, Supplier<Outcome> work) {
        then(asked, Correlation.of(Correlation.current(), () -> answers.send(work.get(), asked)));
    }

    private void pause(Duration time) throws InterruptedException {
        if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("closing");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
