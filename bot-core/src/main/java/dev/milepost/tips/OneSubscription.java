package dev.milepost.tips;

import dev.milepost.chat.Place;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import java.util.List;

/** A subcommand that does something with one subscription, whichever is meant. */
final class OneSubscription implements TipsSubcommand {

    private final CommandSpec.Subcommand spec;
    private final SubscriptionPicker picker;
    private final Task task;

    OneSubscription(String name, String summary, SubscriptionPicker picker, Task task) {
        this.spec = new CommandSpec.Subcommand(
                name,
                summary,
                List.of(OptionSpec.text("subscription", "Which one, where this channel has several")
                        .completed()));
        this.picker = picker;
        this.task = task;
    }

    /** What is done with it. */
    interface Task {
        /** Does it. @return what to tell the admin */
        Reply on(Subscription subscription, Place here);
    }

    @Override
    public CommandSpec.Subcommand spec() {
        return spec;
    }

    @Override
    public Outcome run(Invocation invocation) {
        return run(invocation.place(), invocation.option("subscription").orElse(invocation.words()));
    }

    Outcome run(Place here, String typed) {
        return switch (picker.pick(here, typed, spec.name())) {
            case SubscriptionPicker.Pick.One one -> Outcome.person(task.on(one.subscription(), here));
            case SubscriptionPicker.Pick.NotClear unclear -> unclear.outcome();
        };
    }
}
