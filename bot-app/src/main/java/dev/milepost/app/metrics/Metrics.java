package dev.milepost.app.metrics;

import dev.milepost.BotListener;
import dev.milepost.chat.PostingWaits;
import dev.milepost.command.Outcome;
import dev.milepost.discord.DiscordCounts;
import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program's figures. What it watches is asked when somebody reads them. */
public final class Metrics implements BotListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private static final Duration[] LATENCIES = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger underWay = registry.gauge("milepost.calls.under.way", new AtomicInteger());
    /** Micrometer holds what it counts by functions weakly: without this, figures would stand still once it is collected. */
    private final List<Object> held = new ArrayList<>();

    private final List<Runnable> atReading = new ArrayList<>();
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final LogbackMetrics lines = new LogbackMetrics();

    /** Begins to count. */
    public Metrics() {
        // Those that are alerted of: the first one is an increase only over a nought that was there before.
        List.of("late", "missed", "unknown")
                .forEach(state -> registry.counter("milepost.tips", "state", state, "why", ""));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        lines.bindTo(registry);
    }

    @Override
    public void began(Call call) {
        underWay.incrementAndGet();
    }

    @Override
    public void ended(Call call, Outcome.Result result, Duration took) {
        underWay.decrementAndGet();
        Timer.builder("milepost.calls")
                .description("What the bot was asked, and how long its answer took, without delivery")
                .tags(Tags.of("platform", call.platform(), "kind", word(call.kind()), "name", call.name())
                        .and("result", word(result)))
                .serviceLevelObjectives(LATENCIES)
                .register(registry)
                .record(took);
    }

    @Override
    public void answered(String kind) {
        registry.counter("milepost.answers", "kind", kind.toLowerCase(Locale.ROOT))
                .increment();
    }

    @Override
    public void limited(Call call) {
        registry.counter("milepost.limited", "platform", call.platform(), "kind", word(call.kind()))
                .increment();
    }

    /** A daily tip's record was written: one on its way to be sent is none yet. */
    void tip(Delivery delivery, boolean late) {
        String why = delivery.state() instanceof DeliveryState.Failed failed ? word(failed.why()) : "";
        String state = delivery.state().kind() == DeliveryState.Kind.POSTED && late
                ? "late"
                : word(delivery.state().kind());
        registry.counter("milepost.tips", "state", state, "why", why).increment();
    }

    /** Watches how many connections to the database are in use and waited for, by name. */
    public void pool(Supplier<Map<String, Integer>> connections) {
        watch("milepost.database.connections", "state", connections);
    }

    /** Watches how many daily tips are on their way, by state. */
    public void backlog(Supplier<Map<DeliveryState.Kind, Long>> waiting) {
        watch("milepost.tips.waiting", "state", waiting);
    }

    /** Watches a platform. */
    public void platform(String name, Supplier<Boolean> up, Supplier<PostingWaits> waits) {
        held.add(waits);
        Gauge.builder("milepost.platform.up", () -> up.get() ? 1 : 0)
                .description("Whether a platform is reached: 1 or 0")
                .tags("platform", name)
                .register(registry);
        FunctionCounter.builder("milepost.post.waits", waits, w -> w.get().times())
                .description("Posts that waited for what the platform takes in a time")
                .tags("platform", name)
                .register(registry);
        FunctionCounter.builder(
                        "milepost.post.waits.seconds",
                        waits,
                        w -> w.get().total().toMillis() / 1000.0)
                .description("How long they waited in all")
                .tags("platform", name)
                .register(registry);
    }

    /** Watches the connection with Discord. */
    public void discord(Supplier<DiscordCounts> counts) {
        DiscordFigures figures = new DiscordFigures(counts);
        held.add(figures);
        figures.bindTo(registry);
    }

    /** Watches gateway sessions: by their number whether they are connected. */
    public void shards(Supplier<Map<Integer, Boolean>> connected) {
        watch(
                "milepost.discord.shard.up",
                "shard",
                () -> connected.get().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue() ? 1 : 0)));
    }

    private <K, V extends Number> void watch(String name, String tag, Supplier<Map<K, V>> values) {
        MultiGauge gauge = MultiGauge.builder(name).register(registry);
        atReading.add(() -> gauge.register(
                readable(name, values).entrySet().stream()
                        .map(e -> MultiGauge.Row.of(Tags.of(tag, word(e.getKey())), e.getValue()))
                        .toList(),
                true));
    }

    /** Nothing where it can't be read now: then somebody wants the other figures all the more. */
    private static <K, V> Map<K, V> readable(String name, Supplier<Map<K, V>> values) {
        try {
            return values.get();
        } catch (RuntimeException e) {
            LOG.debug("{} can't be read now", name, e);
            return Map.of();
        }
    }

    private static String word(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** All figures now, in Prometheus's text form. */
    public String scrape() {
        atReading.forEach(Runnable::run);
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        lines.close();
        registry.close();
    }
}
