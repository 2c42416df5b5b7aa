package dev.milepost.app.metrics;

import dev.milepost.discord.DiscordCounts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What goes through the connection with Discord: its events, its sessions, and requests to it. */
final class DiscordFigures implements MeterBinder {

    private final Supplier<DiscordCounts> counts;

    /** @param counts asked when somebody reads the figures */
    DiscordFigures(Supplier<DiscordCounts> counts) {
        this.counts = counts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        events(registry, "interaction", DiscordCounts::interactions);
        events(registry, "message", DiscordCounts::messages);
        counter(registry, "events.repeated", Tags.empty(), DiscordCounts::repeats);
        counter(registry, "sessions", Tags.of("end", "cut"), c -> c.sessions().cut());
        counter(
                registry,
                "sessions",
                Tags.of("end", "resumed"),
                c -> c.sessions().resumed());
        counter(registry, "sessions", Tags.of("end", "lost"), c -> c.sessions().lost());
        counter(registry, "requests", Tags.empty(), c -> c.requests().sent());
        counter(registry, "requests.limited", Tags.empty(), c -> c.requests().limited());
        counter(registry, "requests.failed", Tags.empty(), c -> c.requests().failed());
        counter(registry, "request.waits", Tags.empty(), c -> c.requests().waited());
        counter(
                registry,
                "request.waits.seconds",
                Tags.empty(),
                c -> seconds(c.requests().waitedFor()));
    }

    private void events(MeterRegistry registry, String kind, Function<DiscordCounts, DiscordCounts.Events> events) {
        Tags tags = Tags.of("kind", kind);
        counter(registry, "events", tags, c -> events.apply(c).taken());
        counter(registry, "events.held", tags, c -> events.apply(c).held());
        counter(
                registry,
                "events.held.seconds",
                tags,
                c -> seconds(events.apply(c).heldFor()));
        Gauge.builder(
                        "milepost.discord.events.under.way",
                        () -> events.apply(counts.get()).underWay())
                .tags(tags)
                .register(registry);
    }

    private void counter(MeterRegistry registry, String name, Tags tags, ToDoubleFunction<DiscordCounts> value) {
        FunctionCounter.builder("milepost.discord." + name, this, me -> value.applyAsDouble(me.counts.get()))
                .tags(tags)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
