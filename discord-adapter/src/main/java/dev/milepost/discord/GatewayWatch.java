package dev.milepost.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GatewayPingEvent;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/**
 * Counts what becomes of sessions, and notices one that has gone silent: JDA gives such a connection up
 * after two heartbeats without an answer, which at Discord's interval takes up to two minutes.
 */
final class GatewayWatch implements EventListener {

    /** An answer to a heartbeat is late after this. */
    private static final Duration LATE = Duration.ofSeconds(15);

    /** Until a second answer has shown the interval; Discord's is 41 s, others' may be longer. */
    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(2);

    private final Clock clock;
    private final Map<Integer, Heartbeat> heartbeats = new ConcurrentHashMap<>();
    private final LongAdder cut = new LongAdder();
    private final LongAdder resumed = new LongAdder();
    private final LongAdder lost = new LongAdder();

    private record Heartbeat(Instant answered, Duration interval) {
        Heartbeat again(Instant now) {
            Duration gap = Duration.between(answered, now);
            boolean longest = interval.equals(LONGEST_INTERVAL) || gap.compareTo(interval) > 0;
            return new Heartbeat(now, longest ? gap : interval);
        }
    }

    GatewayWatch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case GatewayPingEvent e -> answered(shard(e.getJDA()));
            case SessionDisconnectEvent e -> {
                cut.increment();
                heartbeats.remove(shard(e.getJDA()));
            }
            case SessionInvalidateEvent e -> lost.increment();
            case SessionResumeEvent e -> resumed.increment();
            default -> {}
        }
    }

    /** A heartbeat of {@code shard} was answered. */
    void answered(int shard) {
        Instant now = clock.instant();
        heartbeats.merge(shard, new Heartbeat(now, LONGEST_INTERVAL), (before, first) -> before.again(now));
    }

    /** Whether the shard's last heartbeat was answered as soon as could be expected. */
    boolean isHeard(int shard) {
        Heartbeat last = heartbeats.get(shard);
        return last == null
                || clock.instant().isBefore(last.answered.plus(last.interval).plus(LATE));
    }

    /** Whether events arrive. */
    boolean isConnected(JDA jda) {
        return jda.getStatus() == JDA.Status.CONNECTED && isHeard(shard(jda));
    }

    DiscordState.Shard state(JDA jda) {
        String status = jda.getStatus() == JDA.Status.CONNECTED && !isHeard(shard(jda))
                ? "SILENT"
                : jda.getStatus().name();
        return new DiscordState.Shard(shard(jda), status, isConnected(jda));
    }

    DiscordCounts.Sessions counts() {
        return new DiscordCounts.Sessions(cut.sum(), resumed.sum(), lost.sum());
    }

    private static int shard(JDA jda) {
        return jda.getShardInfo().getShardId();
    }
}
