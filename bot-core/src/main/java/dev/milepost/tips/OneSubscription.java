package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A subcommand that does something with one subscription, whichever is meant. */
final class OneSubscription implements TipsSubcommand {

    /** A component's id has little room; whatever is a day fits. */
    private static final int ROOM = 40;

    /** What no reader of days takes for one. */
    private static final String UNREADABLE = "?";

    private static final OptionSpec WHICH = OptionSpec.text("subscription", "Which one, where this channel has several")
            .completed();

    private final CommandSpec.Subcommand spec;
    private final Optional<OptionSpec> extra;
    private final SubscriptionPicker picker;
    private final WordTask task;

    private OneSubscription(
            String name, String summary, Optional<OptionSpec> extra, SubscriptionPicker picker, WordTask task) {
        this.spec = new CommandSpec.Subcommand(
                name, summary, Stream.concat(extra.stream(), Stream.of(WHICH)).toList());
        this.extra = extra;
        this.picker = picker;
        this.task = task;
    }

    static OneSubscription of(String name, String summary, SubscriptionPicker picker, Task task) {
        return new OneSubscription(
                name, summary, Optional.empty(), picker, (s, here, said) -> Outcome.person(task.on(s, here)));
    }

    /** With one option more; in free text it is every word that names no subscription. */
    static OneSubscription of(String name, String summary, OptionSpec extra, SubscriptionPicker picker, WordTask task) {
        return new OneSubscription(name, summary, Optional.of(extra), picker, task);
    }

    /** What is done with it. */
    interface Task {
        /** Does it. @return what to tell the admin */
        Reply on(Subscription subscription, Place here);
    }

    /** What is done with it by what else was said. */
    interface WordTask {
        /** {@code said} is empty where nothing was. */
        Outcome on(Subscription subscription, Place here, String said);
    }

    @Override
    public CommandSpec.Subcommand spec() {
        return spec;
    }

    @Override
    public Outcome run(Invocation invocation) {
        Place here = invocation.place();
        Optional<String> named = invocation.option(WHICH.name());
        if (extra.isEmpty()) {
            return run(here, named.orElse(invocation.words()), "");
        }
        SubscriptionPicker.Words words = picker.sort(here, invocation.words());
        return run(
                here,
                named.orElse(words.id()),
                invocation.option(extra.get().name()).orElse(words.rest()));
    }

    Outcome run(Place here, String typed, String said) {
        return switch (picker.pick(here, typed, askedFor(said))) {
            case SubscriptionPicker.Pick.One one -> task.on(one.subscription(), here, said);
            case SubscriptionPicker.Pick.NotClear unclear -> unclear.outcome();
        };
    }

    /** The arguments of the menu that asks which one; the choice joins them. Words that don't fit are said not to be readable. */
    private List<String> askedFor(String said) {
        boolean fits = URLEncoder.encode(said, StandardCharsets.UTF_8).length() <= ROOM;
        return said.isBlank() ? List.of(spec.name()) : List.of(spec.name(), fits ? said : UNREADABLE);
    }
}
