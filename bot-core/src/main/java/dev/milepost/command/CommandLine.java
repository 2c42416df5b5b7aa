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

/**
 * Reads a command from free text: {@code salary mid}, {@code salary level:mid}, {@code ask question:do I need python}. In
 * quotes a value is whatever stands there. Else that of a command with one or two options is all up to the next one; where
 * there are more, and for a number, a channel or one of a few choices, it is one word, and what follows is free text again.
 */
public final class CommandLine {

    private static final Pattern NAME = Pattern.compile("(?<!\\S)([A-Za-z]{2,32}):(?=\\S)");

    /** Beside named options of a command that has more, free words are usual: {@code region:europe mid}. */
    private static final int FEW = 2;

    private static final Pattern SPACE = Pattern.compile("\\s");

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
        Matcher name = NAME.matcher(text);
        StringBuilder words = new StringBuilder();
        int taken = 0;
        for (int at = 0; at <= text.length() && name.find(at); ) {
            int start = name.end();
            Optional<OptionSpec> option = option(name.group(1), options);
            int end = option.isEmpty() ? start : end(text, start, option.get(), options);
            if (end > start) {
                words.append(text, taken, name.start());
                named.put(option.orElseThrow().name(), unquoted(text.substring(start, end)));
                taken = end;
            }
            at = end;
        }
        return words.append(text, taken, text.length()).toString().strip();
    }

    private static Optional<OptionSpec> option(String name, List<OptionSpec> options) {
        return options.stream().filter(o -> o.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Where the value of {@code option} ends that begins at {@code start}; there, where it is a quote that never ends. */
    private static int end(String text, int start, OptionSpec option, List<OptionSpec> options) {
        if (text.charAt(start) == '"') {
            return Math.max(start, text.indexOf('"', start + 1) + 1);
        }
        Matcher stop = (isOneWord(option, options) ? SPACE : NAME).matcher(text);
        for (int at = start; at <= text.length() && stop.find(at); at = stop.end()) {
            if (stop.pattern() == SPACE || option(stop.group(1), options).isPresent()) {
                return stop.start();
            }
        }
        return text.length();
    }

    private static boolean isOneWord(OptionSpec option, List<OptionSpec> options) {
        return options.size() > FEW
                || option.type() != OptionSpec.Type.TEXT
                || !option.choices().isEmpty();
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value.strip();
    }
}
