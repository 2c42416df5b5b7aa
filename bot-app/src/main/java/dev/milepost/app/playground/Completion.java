package dev.milepost.app.playground;

import dev.milepost.Milepost;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may come next while a command is being typed. */
final class Completion {

    private static final int MOST = 25;

    private final Milepost milepost;

    Completion(Milepost milepost) {
        this.milepost = milepost;
    }

    /** Whole lines that {@code line} may become, each with a label; none for a line that is no command. */
    List<Suggestion> of(Scene scene, String line) {
        if (!line.startsWith("/")) {
            return List.of();
        }
        int space = line.indexOf(' ');
        if (space < 0) {
            return commands(scene, line.substring(1).toLowerCase(Locale.ROOT));
        }
        Optional<CommandSpec> spec = milepost.commands().spec(line.substring(1, space));
        return spec.filter(s -> visible(scene, s))
                .map(s -> behind(scene, s, line).limit(MOST).toList())
                .orElse(List.of());
    }

    private static boolean visible(Scene scene, CommandSpec spec) {
        return scene.caller().admin() || !spec.adminsOnly();
    }

    private List<Suggestion> commands(Scene scene, String begun) {
        return milepost.commands().specs().stream()
                .filter(s -> visible(scene, s) && s.name().startsWith(begun))
                .map(s -> new Suggestion("/" + s.name() + ": " + s.summary(), "/" + s.name() + " "))
                .toList();
    }

    private Stream<Suggestion> behind(Scene scene, CommandSpec spec, String line) {
        int last = line.lastIndexOf(' ') + 1;
        String before = line.substring(0, last);
        String word = line.substring(last);
        String second = line.split(" +", 3)[1].toLowerCase(Locale.ROOT);
        if (!spec.subcommands().isEmpty() && spec.subcommand(second).isEmpty()) {
            return spec.subcommands().stream()
                    .filter(s -> s.name().startsWith(word.toLowerCase(Locale.ROOT)))
                    .map(s -> new Suggestion(s.name() + ": " + s.summary(), before + s.name() + " "));
        }
        String subcommand = spec.subcommands().isEmpty() ? "" : second;
        List<OptionSpec> options = spec.optionsOf(subcommand);
        int colon = word.indexOf(':');
        return colon < 0
                ? options.stream()
                        .filter(o -> !before.contains(" " + o.name() + ":"))
                        .filter(o -> o.name().startsWith(word.toLowerCase(Locale.ROOT)))
                        .map(o -> new Suggestion(o.name() + ": " + o.description(), before + o.name() + ":"))
                : options.stream()
                        .filter(o -> o.name().equalsIgnoreCase(word.substring(0, colon)))
                        .flatMap(o -> values(scene, spec, subcommand, o, word.substring(colon + 1)))
                        .map(s -> new Suggestion(s.label(), before + word.substring(0, colon + 1) + quoted(s) + " "));
    }

    private Stream<Suggestion> values(
            Scene scene, CommandSpec spec, String subcommand, OptionSpec option, String typed) {
        if (!option.choices().isEmpty()) {
            return option.choices().stream()
                    .filter(c -> c.value().startsWith(typed.toLowerCase(Locale.ROOT)))
                    .map(c -> new Suggestion(c.label(), c.value()));
        }
        return option.suggests()
                ? milepost
                        .bot()
                        .suggest(new SuggestionRequest(
                                scene.caller(), scene.place(), spec.name(), subcommand, option.name(), typed))
                        .stream()
                : Stream.empty();
    }

    private static String quoted(Suggestion suggestion) {
        return suggestion.value().contains(" ") ? "\"" + suggestion.value() + "\"" : suggestion.value();
    }
}
