package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a command from free text: {@code salary mid}, {@code salary level:mid}, {@code tips subscribe 09:00 zone:"Europe/Berlin"}. */
public final class CommandLine {

    private static final Pattern NAMED = Pattern.compile("(?<!\\S)([A-Za-z]{2,32}):(\"[^\"]*\"|[^\\s\"]\\S*)");

    private final CommandRegistry registry;

    CommandLine(CommandRegistry registry) {
        this.registry = registry;
    }

    /** Reads a whole line, the command's name first, with or without a slash; an empty line asks for help. */
    public Invocation parse(Caller caller, Place place, String line) {
        String[] parts = line.strip().split("\\s+", 2);
        String name = parts[0].replaceFirst("^/", "").toLowerCase(Locale.ROOT);
        return parse(caller, place, name.isEmpty() ? "help" : name, parts.length > 1 ? parts[1] : "");
    }

    /** Reads what follows the name of {@code command}. */
    public Invocation parse(Caller caller, Place place, String command, String text) {
        Optional<CommandSpec> spec = registry.spec(command);
        String rest = text.strip();
        String subcommand = "";
        if (spec.isPresent() && !spec.get().subcommands().isEmpty()) {
            String[] parts = rest.split("\\s+", 2);
            subcommand = parts[0].toLowerCase(Locale.ROOT);
            rest = parts.length > 1 ? parts[1] : "";
        }
        List<OptionSpec> options = List.of();
        if (spec.isPresent()) {
            options = spec.get().optionsOf(subcommand);
        }
        Map<String, String> named = new HashMap<>();
        String words = takeNamed(rest, options, named);
        return new Invocation(caller, place, command, subcommand, named, words);
    }

    private static String takeNamed(String text, List<OptionSpec> options, Map<String, String> named) {
        Matcher matcher = NAMED.matcher(text);
        StringBuilder words = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            if (options.stream().anyMatch(o -> o.name().equals(name))) {
                String value = matcher.group(2);
                named.put(name, value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
                matcher.appendReplacement(words, "");
            }
        }
        return matcher.appendTail(words).toString().strip();
    }
}
