package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The tokens with which a host's app answers: heard at a workspace's own request, kept for an hour. */
final class HeardTokens {

    private static final int MOST = 1_000;

    private final Cache<String, String> heard;

    HeardTokens(Clock clock) {
        this.heard = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(new ClockTicker(clock))
                .build();
    }

    Optional<String> of(String space) {
        return Optional.ofNullable(heard.getIfPresent(space));
    }

    Middleware middleware() {
        return (request, response, chain) -> {
            Context context = request.getContext();
            if (context.getTeamId() != null && context.getBotToken() != null) {
                heard.put(context.getTeamId(), context.getBotToken());
            }
            return chain.next(request);
        };
    }
}
