package dev.milepost.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Builds JDA for an application of Milepost's own: no privileged intent, no cache beyond need, no thread that outlives it. */
final class ShardedJda {

    private static final int MAX_RECONNECT_DELAY_S = 32;
    private static final int KEPT_CONNECTIONS = 64;

    private ShardedJda() {}

    /** JDA's threads, shared by all shards; they end with {@link #close}. */
    record Pools(ScheduledExecutorService timers, ExecutorService work) implements AutoCloseable {
        @Override
        public void close() {
            timers.shutdownNow();
            work.shutdownNow();
        }
    }

    /** A manager that hasn't logged in. */
    static ShardManager build(
            DiscordAddress address,
            String apiUrl,
            GatewayAdvice.Connect advice,
            String status,
            Pools pools,
            CountedRequests requests) {
        ShardRange range = address.shards().orElse(new ShardRange(0, advice.shards() - 1, advice.shards()));
        List<Object> listeners = new ArrayList<>(List.of(new TolerantEvents()));
        if (address.isElsewhere()) {
            listeners.add(new PinnedResume());
        }
        return DefaultShardManagerBuilder.createLight(
                        address.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
                .setShardsTotal(range.total())
                .setShards(range.first(), range.last())
                .setSessionController(new AdvisedSessions(advice))
                .setRestConfig(new RestConfig()
                        .setBaseUrl(apiUrl)
                        .setUserAgentSuffix("Milepost")
                        .setRateLimiterFactory(requests::limiter))
                .setHttpClientBuilder(http(address.ownRequestsPerSecond(), requests))
                // Somebody else's gateway may not compress.
                .setCompression(address.isElsewhere() ? Compression.NONE : Compression.ZLIB)
                .setMaxReconnectDelay(MAX_RECONNECT_DELAY_S)
                .setRequestTimeoutRetry(false)
                .setBulkDeleteSplittingEnabled(false)
                .setRawEventsEnabled(true)
                .setEnableShutdownHook(false)
                .setActivity(status.isEmpty() ? null : Activity.customStatus(status))
                .setGatewayPool(pools.timers(), false)
                .setRateLimitScheduler(pools.timers(), false)
                .setRateLimitElastic(pools.work(), false)
                .setCallbackPool(pools.work(), false)
                .addEventListeners(listeners)
                .build(false);
    }

    /** Discord speaks HTTP/2 over one connection; what speaks HTTP/1.1 in its place needs one for each post under way. */
    private static OkHttpClient.Builder http(int requestsPerSecond, CountedRequests requests) {
        return IOUtil.newHttpClientBuilder()
                .addInterceptor(new RateLimitAnswers())
                .addInterceptor(new SafeRepeats())
                .addInterceptor(new RequestLimit(requestsPerSecond))
                .addInterceptor(requests)
                .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, 1, TimeUnit.MINUTES));
    }
}
