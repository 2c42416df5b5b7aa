package dev.milepost.app;

import dev.milepost.app.config.ConfigLoader;
import dev.milepost.app.config.ConfigResult;
import dev.milepost.app.config.Surroundings;
import dev.milepost.app.rehearsal.StandIn;
import dev.milepost.app.rehearsal.StandInDiscord;
import dev.milepost.app.rehearsal.StandInSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of all of it against stand-ins, in a folder that is thrown away: what the JVM has loaded by its end is what a
 * later start needs. The launcher's {@code prepare} has it kept.
 */
final class Rehearsing {

    private static final int TRIES = 100;
    private static final long BETWEEN_MILLIS = 200;

    private Rehearsing() {}

    /** Runs it. @return whether both stand-ins were answered */
    static boolean run(Clock clock) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("milepost-rehearsal");
        try (StandIn discord = StandInDiscord.open();
                StandIn slack = StandInSlack.open()) {
            return run(folder, List.of(discord, slack), clock);
        } finally {
            delete(folder);
        }
    }

    private static boolean run(Path folder, List<StandIn> platforms, Clock clock) throws InterruptedException {
        Map<String, String> variables = new HashMap<>(Map.of("MILEPOST_ADMIN_PORT", "0"));
        platforms.forEach(p -> variables.putAll(p.variables()));
        ConfigResult read = ConfigLoader.load(new Surroundings(variables, folder), Optional.empty(), true);
        if (!(read instanceof ConfigResult.Valid valid)
                || !(PackSource.load(valid.config(), folder) instanceof PackSource.Found.Whole known)) {
            return false;
        }
        Running running = Wiring.start(valid.config(), folder, clock, known);
        try {
            boolean answered = true;
            for (StandIn platform : platforms) {
                answered &= ask(platform);
            }
            return answered;
        } finally {
            running.close();
        }
    }

    /** Until it is connected it hears nothing. */
    private static boolean ask(StandIn platform) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            platform.ask();
            if (isAnswered(platform)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnswered(StandIn platform) throws InterruptedException {
        for (CountDownLatch each : platform.answered()) {
            if (!each.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
