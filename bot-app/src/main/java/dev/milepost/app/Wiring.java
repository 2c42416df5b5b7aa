package dev.milepost.app;

import dev.milepost.app.config.Config;
import dev.milepost.app.playground.Playground;
import dev.milepost.app.web.AdminServer;
import dev.milepost.app.web.Health;
import dev.milepost.app.web.WebHandler;
import dev.milepost.tips.TipStores;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The map of the running program: from the configuration to the line that says that it is ready, top to bottom. */
final class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final Config config;
    private final Clock clock;
    private final PackSource.Found.Whole known;
    private final Running running = new Running();
    private final Map<String, Supplier<Health.Status>> dependencies = new LinkedHashMap<>();

    private Wiring(Config config, Clock clock, PackSource.Found.Whole known) {
        this.config = config;
        this.clock = clock;
        this.known = known;
    }

    /**
     * Starts everything that {@code config} asks for.
     *
     * @throws CannotStart if a port is taken
     */
    static Running start(Config config, Clock clock, PackSource.Found.Whole known) {
        Wiring wiring = new Wiring(config, clock, known);
        try {
            wiring.start();
            return wiring.running;
        } catch (RuntimeException e) {
            wiring.running.close();
            throw e;
        }
    }

    private void start() {
        if (!config.clockOffset().isZero()) {
            LOG.warn("The clock is shifted by {}: it is {} here", config.clockOffset(), clock.instant());
        }
        AdminServer admin = running.add("the admin side", admin());
        LOG.info("Milepost is ready: {}", admin.url());
    }

    private AdminServer admin() {
        Health health = new Health(dependencies);
        Map<String, WebHandler> handlers = new HashMap<>();
        handlers.put("GET /health/live", health::live);
        handlers.put("GET /health/ready", health::ready);
        if (config.admin().playground()) {
            handlers.putAll(new Playground(
                            Bots.builder(known, config, clock)
                                    .tips(TipStores.inMemory())
                                    .build(),
                            Map.of())
                    .handlers());
        }
        Config.Admin side = config.admin();
        try {
            return AdminServer.start(side.host(), side.port(), side.portChosen(), handlers);
        } catch (BindException e) {
            throw new CannotStart("admin.port %d is taken on %s: set another one, or 0 for any that is free"
                    .formatted(side.port(), side.host()));
        } catch (IOException e) {
            throw new CannotStart("admin.host %s can't be listened on: %s".formatted(side.host(), e.getMessage()));
        }
    }
}
