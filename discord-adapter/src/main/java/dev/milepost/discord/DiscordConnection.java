package dev.milepost.discord;

import dev.milepost.Milepost;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.InstallationStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.ShardManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to Discord of Milepost's own: kept up for as long as it isn't closed, whatever Discord
 * does. Thread-safe.
 */
public final class DiscordConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration MOST_WAIT = Duration.ofSeconds(32);
    private static final long GOODBYE_S = 5;

    private final DiscordAddress address;
    private final Milepost milepost;
    private final DiscordOptions options;
    private final GuildMemberships memberships;
    private final String apiUrl;
    private final OkHttpClient http = new OkHttpClient();
    private final ShardedJda.Pools pools = new ShardedJda.Pools(
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("discord-timer-", 0).factory()),
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("discord-", 0).factory()));
    private final GatewayWatch watch = new GatewayWatch(Clock.systemUTC());
    private final CountedRequests requests = new CountedRequests();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<Optional<Live>> live = new AtomicReference<>(Optional.empty());
    private volatile String trouble = "";
    private volatile String refusal = "";
    private volatile boolean wasConnected;

    private record Live(ShardManager shards, DiscordMilepost milepost) {}

    private DiscordConnection(
            DiscordAddress address,
            Milepost milepost,
            DiscordOptions options,
            InstallationStore installations,
            Clock clock) {
        this.address = address;
        this.milepost = milepost;
        this.options = options;
        this.memberships = new GuildMemberships(milepost::spaces, installations, clock, pools.work());
        String api = address.apiUrl().orElse(RestConfig.DEFAULT_BASE_URL);
        this.apiUrl = api.endsWith("/") ? api : api + "/";
    }

    /** The same as below, which guilds removed the bot being known only until the process ends. */
    public static DiscordConnection start(DiscordAddress address, Milepost milepost, DiscordOptions options) {
        return start(address, milepost, options, InstallationStore.inMemory(), Clock.systemUTC());
    }

    /**
     * Begins to connect and returns at once; {@link #state} says how it goes.
     *
     * @param installations is told of guilds that removed the bot, as erased, and when, by {@code clock}
     */
    public static DiscordConnection start(
            DiscordAddress address,
            Milepost milepost,
            DiscordOptions options,
            InstallationStore installations,
            Clock clock) {
        DiscordConnection connection = new DiscordConnection(address, milepost, options, installations, clock);
        Thread.ofVirtual().name("discord-connect").start(connection::connect);
        return connection;
    }

    private void connect() {
        int tries = 0;
        Duration wait;
        do {
            wait = Pause.before(tries++, FIRST_WAIT, MOST_WAIT);
            switch (GatewayAdvice.ask(http, apiUrl, address.token())) {
                case GatewayAdvice.Connect advice -> {
                    if (login(pinned(advice))) {
                        return;
                    }
                }
                case GatewayAdvice.WrongToken wrong -> {
                    refuse(CloseAdvice.WRONG_TOKEN);
                    return;
                }
                case GatewayAdvice.Down down -> {
                    trouble = "Discord can't be reached: " + down.reason();
                    LOG.warn("{}; trying again", trouble);
                    wait = down.pause().compareTo(wait) > 0 ? down.pause() : wait;
                }
            }
        } while (!Pause.endedWithin(closed, wait));
    }

    private GatewayAdvice.Connect pinned(GatewayAdvice.Connect advice) {
        return new GatewayAdvice.Connect(
                address.gatewayUrl().orElse(advice.url()), advice.shards(), advice.concurrency());
    }

    /** Whether there is nothing left to try: it worked, or never will. */
    private boolean login(GatewayAdvice.Connect advice) {
        ShardManager manager = ShardedJda.build(address, apiUrl, advice, options.status(), pools, requests);
        manager.addEventListener(watch, memberships, (EventListener) this::noticed);
        DiscordMilepost attached = DiscordMilepost.attach(
                Shards.of(manager), milepost, options.withStatus(""), true, address.ownRequestsPerSecond());
        try {
            manager.login();
            live.set(Optional.of(new Live(manager, attached)));
            trouble = "";
            noticeConnected();
            if (closed.getCount() == 0) {
                disconnect();
            }
            return true;
        } catch (InvalidTokenException e) {
            refuse(CloseAdvice.WRONG_TOKEN);
        } catch (RuntimeException e) {
            trouble = "Discord can't be reached: " + RestFailure.detail(e);
            LOG.warn("{}; trying again", trouble);
        }
        attached.close();
        manager.shutdown();
        return !refusal.isEmpty();
    }

    private void noticed(GenericEvent event) {
        if (event instanceof ShutdownEvent shutdown && closed.getCount() > 0 && !isOfAFailedLogin(shutdown)) {
            refuse(CloseAdvice.of(shutdown.getCloseCode()));
        }
        noticeConnected();
    }

    /** JDA itself ends a session whose login came to nothing, and says so as if it had been asked to. */
    private boolean isOfAFailedLogin(ShutdownEvent shutdown) {
        return live.get().isEmpty() && shutdown.getCloseCode() == CloseCode.GRACEFUL_CLOSE;
    }

    private void noticeConnected() {
        if (!wasConnected && everyShardConnected()) {
            wasConnected = true;
            LOG.info("Connected to Discord as {} with {} shard(s)", account(), shards().size());
            live.get().ifPresent(l -> l.milepost().warmUp());
        }
    }

    private void refuse(String why) {
        refusal = why;
        LOG.error("Discord is off: {}", why);
    }

    /** How the connection is doing now. */
    public DiscordState state() {
        return new DiscordState(phase(), refusal.isEmpty() ? trouble : refusal, account(), shards());
    }

    private DiscordState.Phase phase() {
        if (closed.getCount() == 0) {
            return DiscordState.Phase.CLOSED;
        } else if (!refusal.isEmpty()) {
            return DiscordState.Phase.REFUSED;
        } else if (everyShardConnected()) {
            return DiscordState.Phase.CONNECTED;
        }
        return wasConnected ? DiscordState.Phase.RECONNECTING : DiscordState.Phase.CONNECTING;
    }

    private boolean everyShardConnected() {
        Optional<Live> now = live.get();
        return now.isPresent()
                && now.get().shards().getShardsQueued() == 0
                && now.get().shards().getShardCache().stream().allMatch(watch::isConnected);
    }

    private List<DiscordState.Shard> shards() {
        return live.get()
                .map(l -> l.shards().getShardCache().stream().map(watch::state).toList())
                .orElse(List.of());
    }

    private String account() {
        return live.get()
                .flatMap(l -> l.shards().getShardCache().stream().findFirst())
                .map(jda -> jda.getSelfUser().getName())
                .orElse("");
    }

    /** What has gone through so far. */
    public DiscordCounts counts() {
        DiscordCounts events = live.get().map(l -> l.milepost().counts()).orElse(DiscordCounts.NONE);
        return new DiscordCounts(
                events.interactions(), events.messages(), events.repeats(), watch.counts(), requests.counts());
    }

    /** For posts of the bot's own accord; while there is no connection it says so of each. */
    public ChatPlatform platform() {
        return new ChatWhileConnected(() -> live.get().map(l -> l.milepost().platform()));
    }

    /** Finishes what is under way, says goodbye to the gateway, and ends every thread; in some seconds. */
    @Override
    public void close() {
        closed.countDown();
        disconnect();
    }

    private void disconnect() {
        @Nullable Live last = live.getAndSet(Optional.empty()).orElse(null);
        if (last != null) {
            last.milepost().close();
            List<JDA> sessions = last.shards().getShardCache().stream().toList();
            last.shards().shutdown();
            sessions.forEach(DiscordConnection::awaitEnd);
        }
        pools.close();
        http.connectionPool().evictAll();
    }

    private static void awaitEnd(JDA jda) {
        try {
            if (!jda.awaitShutdown(GOODBYE_S, TimeUnit.SECONDS)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
