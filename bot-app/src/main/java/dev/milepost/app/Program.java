package dev.milepost.app;

import dev.milepost.FaultCode;
import dev.milepost.app.config.Config;
import dev.milepost.app.config.Config.LogFormat;
import dev.milepost.app.config.Config.LogLevel;
import dev.milepost.app.config.ConfigLoader;
import dev.milepost.app.config.ConfigResult;
import dev.milepost.app.config.ConfigResult.Valid;
import dev.milepost.app.config.Surroundings;
import dev.milepost.app.log.Logs;
import dev.milepost.app.terminal.Arguments;
import dev.milepost.app.terminal.ExitCode;
import dev.milepost.app.terminal.Request;
import dev.milepost.app.terminal.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the process does: reads the command line and the configuration, and runs what is asked for. */
final class Program {

    private final Streams streams;
    private final Surroundings surroundings;
    private final Clock clock;
    private final Browser browser = new Browser(System.getProperty("os.name", ""));

    Program(Streams streams, Surroundings surroundings, Clock clock) {
        this.streams = streams;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    ExitCode run(List<String> args) {
        try {
            return run(new Arguments(version(), streams.look().colours()).parse(args));
        } catch (RuntimeException | Error e) {
            // An error, too: threads that are up already would keep half a program alive.
            String code = FaultCode.next();
            LoggerFactory.getLogger(Program.class)
                    .error("{}: {} failed", code, args.isEmpty() ? "run" : args.get(0), e);
            streams.err().println("milepost: something went wrong on my side (%s); the log says what".formatted(code));
            return ExitCode.FAULT;
        }
    }

    private ExitCode run(Request request) {
        return switch (request) {
            case Request.Say say -> {
                streams.out().println(say.text());
                yield ExitCode.DONE;
            }
            case Request.Wrong wrong -> {
                streams.err().println("milepost: " + wrong.reason());
                yield ExitCode.USAGE;
            }
            case Request.Rehearse rehearse -> rehearse();
            case Request.Configured configured ->
                switch (ConfigLoader.load(surroundings, configured.configFile(), configured.takesTokens())) {
                    case ConfigResult.Valid valid -> run(configured, valid);
                    case ConfigResult.Invalid invalid -> streams.refuse("the configuration", invalid.problems());
                };
        };
    }

    private ExitCode run(Request.Configured request, Valid valid) {
        Errands errands = new Errands(streams, surroundings.directory(), clock, valid, browser);
        return switch (request) {
            case Request.Run run -> runAll(run.open(), valid, errands);
            case Request.Errand errand -> {
                if (errand instanceof Request.OnDatabase) {
                    // Drivers say what they can't do, address and password included.
                    Logs.start(
                            format(valid.config()),
                            LogLevel.WARN,
                            valid.settings().secrets(),
                            streams.err());
                }
                yield errands.run(errand);
            }
        };
    }

    private LogFormat format(Config config) {
        return config.log().format().orElse(streams.look().terminal() ? LogFormat.HUMAN : LogFormat.JSON);
    }

    private ExitCode rehearse() {
        // As where it is to start fast; nobody is at a terminal there.
        Logs.start(LogFormat.JSON, LogLevel.WARN, List.of(), streams.err());
        try {
            return Rehearsing.run(clock) ? ExitCode.DONE : ExitCode.FAULT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAULT;
        }
    }

    private ExitCode runAll(boolean open, Valid valid, Errands errands) {
        Config config = valid.config();
        if (Wiring.goesLive(config)) {
            HeadStart.begin(Databases.config(config, surroundings.directory()));
        }
        Logs.start(format(config), config.log().level(), valid.settings().secrets(), streams.err());
        return errands.withPack(known -> {
            try {
                Running running =
                        Wiring.start(config, surroundings.directory(), clock, known, url -> openIfAsked(open, url));
                Preparation.wanted(surroundings.variables(), surroundings.directory())
                        .ifPresent(preparation -> running.add("preparation", preparation));
                Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
                running.await();
                return ExitCode.DONE;
            } catch (CannotStart e) {
                streams.err().println("milepost: " + e.getMessage());
                return ExitCode.INVALID;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ExitCode.DONE;
            }
        });
    }

    private void openIfAsked(boolean asked, String url) {
        if (asked) {
            browser.open(url).ifPresent(why -> streams.err().println("milepost: " + why));
        }
    }

    private static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "(from its class files)" : version;
    }
}
