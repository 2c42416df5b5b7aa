package dev.milepost.app.playground;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a platform offers while a command is being typed: Discord each command, option and value; Slack the names and a
 * hint on what may follow, and nothing more.
 */
final class Completion {

    private static final int MOST = 25;

    private final Milepost milepost;
    private final Side side;
    private final Caller caller;
    private final Place place;

    Completion(Milepost milepost, Side side, Person person, Spot spot) {
        this.milepost = milepost;
        this.side = side;
        this.caller = spot.caller(side.platform(), person);
        this.place = spot.on(side.platform(), person);
    }

    /** A line that may come of it, the words that stand for it, and more words about it. */
    private record Item(String label, String detail, String value) {}

    /** {@code {"hint": …, "suggestions": [{"label", "detail", "value"}]}}. */
    ObjectNode of(String line) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode all = node.putArray("suggestions");
        if (!line.startsWith("/")) {
            return node.put("hint", "");
        }
        int space = line.indexOf(' ');
        String name = line.substring(1, space < 0 ? line.length() : space).toLowerCase(Locale.ROOT);
        Stream<Item> items = space < 0 ? names(name) : side.root().isEmpty() ? behind(name, line) : Stream.empty();
        items.limit(MOST)
                .forEach(i -> all.addObject()
                        .put("label", i.label())
                        .put("detail", i.detail())
                        .put("value", i.value()));
        return node.put("hint", space < 0 ? "" : hint(name));
    }

    private boolean visible(CommandSpec spec) {
        return side.root().isEmpty() ? caller.admin() || !spec.adminsOnly() : true;
    }

    private Stream<Item> names(String begun) {
        Stream<Item> root = side.root().isEmpty()
                ? Stream.empty()
                : Stream.of(new Item("/" + side.root(), "Everything that Milepost does", "/" + side.root() + " "));
        Stream<Item> own = milepost.commands().specs().stream()
                .filter(this::visible)
                .flatMap(spec -> side.own().apply(spec.name()).stream()
                        .map(name -> new Item("/" + name, spec.summary(), "/" + name + " ")));
        return Stream.concat(root, own).filter(item -> item.label().startsWith("/" + begun));
    }

    /** What a platform shows greyed behind a name: examples of what may follow it. */
    private String hint(String name) {
        if (name.equals(side.root())) {
            return milepost.commands().specs().stream().map(CommandSpec::name).collect(Collectors.joining(" · "));
        }
        return side.root().isEmpty()
                ? ""
                : milepost.commands().spec(name).stream()
                        .flatMap(spec -> spec.usage().stream())
                        .filter(usage -> !usage.isBlank())
                        .collect(Collectors.joining(" · "));
    }

    private Stream<Item> behind(String name, String line) {
        Optional<CommandSpec> known = milepost.commands().spec(name).filter(this::visible);
        if (known.isEmpty()) {
            return Stream.empty();
        }
        CommandSpec spec = known.get();
        int last = line.lastIndexOf(' ') + 1;
        String before = line.substring(0, last);
        String word = line.substring(last);
        String second = line.split(" +", 3)[1].toLowerCase(Locale.ROOT);
        if (!spec.subcommands().isEmpty() && (spec.subcommand(second).isEmpty() || before.indexOf(' ') == last - 1)) {
            return spec.subcommands().stream()
                    .filter(s -> s.name().startsWith(word.toLowerCase(Locale.ROOT)))
                    .map(s -> new Item(s.name(), s.summary(), before + s.name() + " "));
        }
        String subcommand = spec.subcommands().isEmpty() ? "" : second;
        int colon = word.indexOf(':');
        return colon < 0
                ? options(spec, subcommand, before, word)
                : spec.optionsOf(subcommand).stream()
                        .filter(o -> o.name().equalsIgnoreCase(word.substring(0, colon)))
                        .flatMap(o -> values(spec, subcommand, o, word.substring(colon + 1)))
                        .map(s -> new Item(s.label(), "", before + word.substring(0, colon + 1) + quoted(s) + " "));
    }

    private static Stream<Item> options(CommandSpec spec, String subcommand, String before, String word) {
        return spec.optionsOf(subcommand).stream()
                .filter(o -> !before.contains(" " + o.name() + ":"))
                .filter(o -> o.name().startsWith(word.toLowerCase(Locale.ROOT)))
                .map(o -> new Item(
                        o.name(), o.description() + (o.required() ? " (required)" : ""), before + o.name() + ":"));
    }

    private Stream<Suggestion> values(CommandSpec spec, String subcommand, OptionSpec option, String typed) {
        if (!option.choices().isEmpty()) {
            return option.choices().stream()
                    .filter(c -> (c.label() + " " + c.value())
                            .toLowerCase(Locale.ROOT)
                            .contains(typed.toLowerCase(Locale.ROOT)))
                    .map(c -> new Suggestion(c.label(), c.value()));
        }
        if (option.type() == OptionSpec.Type.CHANNEL) {
            return Stream.of(Spot.GENERAL, Spot.CAREERS)
                    .filter(s -> s.shownName().startsWith(typed.replaceFirst("^#", "")))
                    .map(s -> new Suggestion("#" + s.shownName(), s.idOn(side.platform())));
        }
        SuggestionRequest request = new SuggestionRequest(
                caller, place, spec.name(), subcommand, option.name(), Objects.requireNonNull(typed));
        return option.suggests() ? milepost.bot().suggest(request).stream() : Stream.empty();
    }

    private static String quoted(Suggestion suggestion) {
        return suggestion.value().contains(" ") ? "\"" + suggestion.value() + "\"" : suggestion.value();
    }
}
