package dev.milepost.command;

import java.util.List;
import java.util.stream.Stream;

/** Routers of a few commands. */
final class TestRouters {

    static final CommandRouter.Deputies NOBODY = (caller, command) -> false;

    private TestRouters() {}

    /** {@code echo} for everybody; {@code tips}, which has a subcommand, and {@code pressed} for admins. */
    static CommandRouter usual() {
        return new CommandRouter(
                List.of(
                        new EchoCommand("echo", false, List.of()),
                        new EchoCommand(
                                "tips", true, List.of(new CommandSpec.Subcommand("list", "All of them", List.of()))),
                        new PressedCommand("pressed")),
                NOBODY,
                List.of());
    }

    /** Commands of these names, for everybody. */
    static CommandRouter of(String... names) {
        return new CommandRouter(
                Stream.of(names)
                        .<Command>map(name -> new EchoCommand(name, false, List.of()))
                        .toList(),
                NOBODY,
                List.of());
    }
}
