package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Spaces posts out as Slack asks: one a second in a channel, some hundreds a minute in a workspace, and
 * none in a workspace for as long as Slack said so.
 */
final class PostingPace {

    private static final Duration CHANNEL_GAP = Duration.ofSeconds(1);

    /** Five a second are 300 a minute; it also spreads what is due at once. */
    private static final Duration WORKSPACE_GAP = Duration.ofMillis(200);

    /** What has to wait longer isn't waited for, so that it holds up nobody. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A turn further ahead comes from a clock that was set back. */
    private static final Duration MOST = Duration.ofHours(1);

    private static final String HELD = "held/";

    private static final int KEPT = 100_000;

    private final Clock clock;
    private final Cache<String, Instant> next =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    PostingPace(Clock clock) {
        this.clock = clock;
    }

    /** How long it is until a post may go there; it has that turn where it isn't longer than {@link #PATIENCE}. */
    synchronized Duration take(String workspace, String channel) {
        Instant now = clock.instant();
        String inChannel = workspace + '/' + channel;
        Instant turn = later(now.plus(held(workspace)), later(turn(workspace, now), turn(inChannel, now)));
        Duration wait = Duration.between(now, turn);
        if (wait.compareTo(PATIENCE) <= 0) {
            next.put(workspace, turn.plus(WORKSPACE_GAP));
            next.put(inChannel, turn.plus(CHANNEL_GAP));
        }
        return wait;
    }

    /** Slack asked for a pause. */
    synchronized void hold(String workspace, Duration pause) {
        Instant now = clock.instant();
        Duration within = pause.compareTo(MOST) < 0 ? pause : MOST;
        next.put(HELD + workspace, later(now.plus(within), turn(HELD + workspace, now)));
    }

    /** How long nothing may be posted in a workspace, whoever has a turn. */
    synchronized Duration held(String workspace) {
        Instant now = clock.instant();
        Instant end = turn(HELD + workspace, now);
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    private Instant turn(String key, Instant now) {
        Instant turn = next.getIfPresent(key);
        return turn == null || turn.isAfter(now.plus(MOST)) ? now : turn;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
