package dev.milepost.command;

import java.util.List;
import java.util.Optional;

/**
 * A command's shape: what a platform registers, what help shows, and what an adapter must know before it runs.
 *
 * @param name one lower-case word
 * @param summary at most 100 characters
 * @param usage examples of its free-text form, each without the command's name; the first is the most typical
 * @param options of the command itself, where it has no subcommands
 * @param subcommands where it has any
 * @param adminsOnly whether only those who manage the guild or workspace may run it
 * @param timing whether it answers at once or from a store, and who sees what comes later
 */
public record CommandSpec(
        String name,
        String summary,
        List<String> usage,
        List<OptionSpec> options,
        List<Subcommand> subcommands,
        boolean adminsOnly,
        Timing timing) {

    public CommandSpec {
        usage = List.copyOf(usage);
        options = List.copyOf(options);
        subcommands = List.copyOf(subcommands);
        if (!options.isEmpty() && !subcommands.isEmpty()) {
            throw new IllegalArgumentException(name + ": a command has options or subcommands, never both");
        }
    }

    /**
     * A second word of a command.
     *
     * @param name one lower-case word
     * @param summary at most 100 characters
     */
    public record Subcommand(String name, String summary, List<OptionSpec> options) {
        public Subcommand {
            options = List.copyOf(options);
        }
    }

    /** The options behind {@code subcommand}, or the command's own where that is empty. */
    public List<OptionSpec> optionsOf(String subcommand) {
        return subcommand.isEmpty()
                ? options
                : subcommand(subcommand).map(Subcommand::options).orElse(List.of());
    }

    public Optional<Subcommand> subcommand(String wanted) {
        return subcommands.stream().filter(s -> s.name().equals(wanted)).findFirst();
    }
}
