package dev.milepost.app.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.milepost.RateLimit;
import dev.milepost.app.config.Config;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * So many requests a minute from a person, in a channel, in a guild or workspace. Unused ones are saved up to a minute's
 * worth. In memory and for this node alone: a limit guards this process, and a person's requests mostly reach one.
 */
public final class PerMinute implements RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final Config.Limits rates;
    private final TimeMeter time;
    private final Cache<Object, Bucket> buckets;

    public PerMinute(Config.Limits rates, Clock clock) {
        this.rates = rates;
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    private record Space(String platform, String id) {}

    @Override
    public Optional<Duration> wait(UserRef user, ChannelRef channel) {
        List<Bucket> asked = new ArrayList<>();
        add(asked, user, rates.person());
        add(asked, channel, rates.channel());
        if (!user.space().isEmpty()) {
            add(asked, new Space(user.platform(), user.space()), rates.space());
        }
        for (Bucket bucket : asked) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        return Optional.empty();
    }

    private void add(List<Bucket> asked, Object key, int rate) {
        if (rate > 0) {
            asked.add(buckets.get(key, k -> bucket(rate)));
        }
    }

    private Bucket bucket(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
