package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.milepost.reply.RangeChart;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of ranges, each uploaded once a workspace, since Slack can fetch none from a bot without a public address. Whoever
 * asks first isn't kept waiting: until the picture is ready, bars of text are all there is. Thread-safe.
 */
final class RangePictures {

    /** A file that somebody deleted meanwhile is missing for no longer. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** An admin who gives the app a scope, or allows files, sees pictures a day later at most. */
    private static final Duration REFUSED = Duration.ofDays(1);

    private static final Duration TRIED = Duration.ofMinutes(10);

    /** So that a start with thousands of workspaces floods nobody; most of the time of each is waiting. */
    private static final int AT_ONCE = 16;

    private static final int MOST = 20_000;

    private record Content(String space, RangeChart chart) {}

    private final Logger log = LoggerFactory.getLogger(RangePictures.class);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Function<RangeChart, byte[]> painter;
    private final Uploads uploads;
    private final Executor threads;
    private final Cache<Content, String> ready;
    private final Cache<Content, Boolean> tried;
    private final Cache<String, Boolean> refused;

    RangePictures(Function<RangeChart, byte[]> painter, Uploads uploads, Executor threads, Clock clock) {
        this.painter = painter;
        this.uploads = uploads;
        this.threads = threads;
        this.ready = cache(KEPT, clock);
        this.tried = cache(TRIED, clock);
        this.refused = cache(REFUSED, clock);
    }

    private static <K, V> Cache<K, V> cache(Duration kept, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(kept)
                .ticker(new ClockTicker(clock))
                .build();
    }

    /** The file that shows {@code chart} in {@code space}; empty while there is none, which the first call sees to. */
    Optional<String> of(WebApi api, String space, RangeChart chart) {
        // A figure marked in a chart is somebody's own, and no file's to keep.
        if (chart.figure().isPresent()) {
            return Optional.empty();
        }
        Content content = new Content(space, chart);
        String file = ready.getIfPresent(content);
        if (file == null && refused.getIfPresent(space) == null && tried.asMap().putIfAbsent(content, true) == null) {
            threads.execute(() -> upload(api, content));
        }
        return Optional.ofNullable(file);
    }

    /** Slack shows {@code file} no more. */
    void forget(String file) {
        ready.asMap().values().removeIf(file::equals);
    }

    private void upload(WebApi api, Content content) {
        places.acquireUninterruptibly();
        try {
            switch (uploads.upload(api, "ranges.png", content.chart().alt(), painter.apply(content.chart()))) {
                case Uploads.Uploaded.Ready(String file) -> ready.put(content, file);
                case Uploads.Uploaded.Failed(String reason) ->
                    log.debug("No picture in {} for now: {}", content.space(), reason);
                case Uploads.Uploaded.Refused(String error) -> refused(content.space(), error);
            }
        } catch (RuntimeException | LinkageError e) {
            log.warn("No picture of a chart, text alone", e);
        } finally {
            places.release();
        }
    }

    private void refused(String space, String error) {
        if (refused.asMap().putIfAbsent(space, true) == null) {
            log.info(
                    "Answers in {} come without pictures for a day: Slack said {}. {}", space, error, Remedy.of(error));
        }
    }
}
