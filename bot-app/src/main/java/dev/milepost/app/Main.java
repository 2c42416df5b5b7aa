package dev.milepost.app;

import dev.milepost.app.config.Surroundings;
import dev.milepost.app.terminal.Streams;
import java.nio.file.Path;
import java.time.Clock;

/** The process. */
public final class Main {

    private Main() {}

    /** Runs what the command line asks for; the exit code says how that went. */
    public static void main(String[] args) {
        Streams streams = Streams.ofProcess(System.getenv());
        Surroundings surroundings = new Surroundings(System.getenv(), Path.of(""));
        Program program = new Program(streams, surroundings, Clock.systemUTC());
        int code = program.run(CommandLineText.of(args)).number();
        streams.out().flush();
        System.exit(code);
    }
}
