package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.RateLimit;
import dev.milepost.app.config.Config;
import dev.milepost.app.limits.PerMinute;
import dev.milepost.app.llm.LanguageModel;
import dev.milepost.app.metrics.CallLog;
import dev.milepost.app.metrics.CountedDeliveries;
import dev.milepost.app.metrics.Metrics;
import dev.milepost.app.packs.PackWatch;
import dev.milepost.app.playground.Playground;
import dev.milepost.app.web.AdminServer;
import dev.milepost.app.web.Health;
import dev.milepost.app.web.WebHandler;
import dev.milepost.app.web.WebResponse;
import dev.milepost.app.web.WebStream;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageException;
import dev.milepost.storage.TipScheduler;
import dev.milepost.tips.TipDispatch;
import dev.milepost.tips.TipStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The map of the running program: from the configuration to the line that says that it is ready, top to bottom. */
final class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    /** How long tips wait for the last platform to come up, where another one is up already. */
    private static final Duration STRAGGLER = Duration.ofSeconds(30);

    /** How long tips that are being posted may take at the end; one that takes longer is looked for at the next start. */
    private static final Duration LAST_TIPS = Duration.ofSeconds(2);

    private final Config config;
    private final Path directory;
    private final Clock systemClock;
    private final Clock clock;
    private final PackSource.Found.Whole known;
    private final Running running = new Running();
    private final List<Live> platforms = new ArrayList<>();
    private final Metrics metrics = running.add("metrics", new Metrics());

    private Wiring(Config config, Path directory, Clock systemClock, PackSource.Found.Whole known) {
        this.config = config;
        this.directory = directory;
        this.systemClock = systemClock;
        this.clock = Clock.offset(systemClock, config.clockOffset());
        this.known = known;
    }

    /** Starts everything that {@code config} asks for, and tells nobody the page's address but the log. */
    static Running start(Config config, Path directory, Clock systemClock, PackSource.Found.Whole known) {
        return start(config, directory, systemClock, known, url -> {});
    }

    /**
     * Starts everything that {@code config} asks for. A platform that is down delays nothing but itself.
     *
     * @param directory what a relative {@code data.dir} is meant from
     * @param served is told the page's address once it is there
     * @throws CannotStart if a port is taken or the database can't be opened
     */
    static Running start(
            Config config, Path directory, Clock systemClock, PackSource.Found.Whole known, Consumer<String> served) {
        Wiring wiring = new Wiring(config, directory, systemClock, known);
        try {
            wiring.start(served);
            return wiring.running;
        } catch (RuntimeException | Error e) {
            wiring.running.close();
            throw e;
        }
    }

    /** Whether any platform is configured. */
    static boolean goesLive(Config config) {
        return config.discord().token().isPresent() || config.slack().transport() != Config.Transport.OFF;
    }

    private void start(Consumer<String> served) {
        if (!config.clockOffset().isZero()) {
            LOG.warn("The clock is shifted by {}: it is {} here", config.clockOffset(), clock.instant());
        }
        if (!known.folders().isEmpty()) {
            running.add("content packs", PackWatch.start(known.folders()));
        }
        Optional<Playground> page = config.admin().playground() ? Optional.of(playground()) : Optional.empty();
        Runnable warmUp = goesLive(config) ? goLive() : () -> {};
        AdminServer admin = running.add("the admin side", admin(page));
        served.accept(admin.url());
        if (!isEverythingUp()) {
            LOG.info("The admin side is at {}", admin.url());
        }
        running.add("readiness", Watch.until(this::isEverythingUp, () -> {
            sayReady(admin);
            warmUp.run();
            page.ifPresent(Playground::prepare);
        }));
    }

    /** Starts the platforms and what they need. @return what warms them up */
    private Runnable goLive() {
        Storage storage = running.add("the database", storage());
        AmongNodes nodes = AmongNodes.of(config, storage, systemClock, running);
        AnswerMemory memory = new AnswerMemory(storage, config, clock);
        running.add(
                "forgetting what is old",
                Forgetting.daily(
                        Stream.concat(memory.retained().stream(), Stream.of(LeftWorkspaces.retained(storage)))
                                .toList(),
                        clock));
        Notes notes = running.add("notes on questions", new Notes());
        Milepost.Builder builder = Bots.builder(known, config, clock)
                .tips(counted(storage, nodes))
                .listener(new CallLog(metrics))
                .limit(limit())
                .settings(nodes.settings());
        memory.remember(builder, notes);
        nodes.shareConversations(builder, clock, running);
        config.answers()
                .llm()
                .map(llm -> running.add("the language model", LanguageModel.at(llm, systemClock)))
                .ifPresent(builder::rephraser);
        Milepost milepost = builder.build();
        config.discord()
                .token()
                .ifPresent(token -> platforms.add(DiscordLive.start(
                        config.discord(),
                        token,
                        milepost,
                        running,
                        metrics,
                        new DiscordLive.Membership(storage.installations(), clock))));
        if (config.slack().transport() != Config.Transport.OFF) {
            platforms.add(SlackLive.start(config, nodes, systemClock, milepost, running));
        }
        platforms.forEach(live ->
                metrics.platform(live.name(), live::isUp, () -> live.posts().waits()));
        tips(storage, milepost);
        return () -> WarmUp.run(milepost, platforms);
    }

    private TipStores counted(Storage storage, AmongNodes nodes) {
        metrics.pool(storage::connectionCounts);
        metrics.backlog(nodes::backlog);
        TipStores stores = storage.tips();
        return new TipStores(stores.subscriptions(), new CountedDeliveries(stores.deliveries(), metrics));
    }

    /** By the system's clock: a shifted one is for days, and this is about seconds. */
    private RateLimit limit() {
        return new PerMinute(config.limits(), systemClock);
    }

    private Storage storage() {
        try {
            return Databases.open(config, directory);
        } catch (StorageException e) {
            LOG.debug("The database can't be opened", e);
            throw new CannotStart(String.valueOf(e.getMessage()));
        }
    }

    private void tips(Storage storage, Milepost milepost) {
        Map<String, ChatPlatform> posts = platforms.stream().collect(Collectors.toMap(Live::name, Live::posts));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        running.add("tips under way", () -> {
            threads.shutdown();
            threads.awaitTermination(LAST_TIPS.toMillis(), TimeUnit.MILLISECONDS);
        });
        TipDispatch dispatch = milepost.tipDispatch(posts, threads);
        TipScheduler scheduler = running.add("daily tips", storage.scheduler(dispatch, clock));
        Instant patience = clock.instant().plus(STRAGGLER);
        running.add("the first tips", Watch.until(() -> mayPost(patience), scheduler::start));
    }

    private boolean mayPost(Instant patience) {
        return isEverythingUp()
                || (clock.instant().isAfter(patience) && platforms.stream().anyMatch(Live::isUp));
    }

    private boolean isEverythingUp() {
        return platforms.stream().allMatch(Live::isUp);
    }

    private void sayReady(AdminServer admin) {
        String live = platforms.stream().map(l -> "; " + l.introduction()).collect(Collectors.joining());
        LOG.info("Milepost is ready: {}{}", admin.url(), live);
    }

    private AdminServer admin(Optional<Playground> page) {
        Map<String, Supplier<Health.Status>> dependencies = new LinkedHashMap<>();
        platforms.forEach(live -> dependencies.put(live.name(), live.status()));
        Health health = new Health(dependencies);
        Map<String, WebHandler> handlers = new HashMap<>();
        handlers.put("GET /health/live", health::live);
        handlers.put("GET /health/ready", health::ready);
        Map<String, WebStream> streams = new HashMap<>();
        handlers.put("GET /metrics", request -> WebResponse.metrics(metrics.scrape()));
        page.ifPresent(playground -> {
            handlers.putAll(playground.handlers());
            streams.putAll(playground.streams());
        });
        return AdminSide.open(config.admin(), handlers, streams);
    }

    /** Bots of its own, so that nothing done there reaches a live one. */
    private Playground playground() {
        return new Playground(
                known.packs().get(0),
                sessionClock -> Bots.asLive(known, config, sessionClock),
                Sides.of(config),
                clock);
    }
}
