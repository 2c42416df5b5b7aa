package dev.milepost;

import dev.milepost.career.CareerCommand;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.command.Command;
import dev.milepost.command.CommandLine;
import dev.milepost.command.CommandRegistry;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.Outcome;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.salary.SalaryCommand;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The bot, put together from a content pack and the features, for any platform to carry. */
public final class Milepost {

    private final Supplier<ContentPack> pack;
    private final CommandRouter router;
    private final Bot bot;

    private Milepost(Builder builder) {
        this.pack = builder.pack;
        this.router = new CommandRouter(commands(builder), List.of());
        this.bot = new Bot(router, builder.messages);
    }

    /** Begins a bot that knows {@code pack} and keeps everything in memory. */
    public static Builder builder(ContentPack pack) {
        return new Builder(() -> pack);
    }

    /** The features, in the order in which help shows them; then the host's own. */
    private static List<Command> commands(Builder builder) {
        Attribution attribution = new Attribution(builder.clock, builder.reviewAge);
        List<Command> commands = new ArrayList<>();
        commands.add(new SalaryCommand(builder.pack, attribution));
        commands.add(new CareerCommand(builder.pack, attribution));
        commands.addAll(builder.commands);
        return commands;
    }

    /** The entry for adapters. */
    public Bot bot() {
        return bot;
    }

    /** The pack in use now; a changed one is swapped in whole. */
    public ContentPack pack() {
        return pack.get();
    }

    /** The commands to register and to explain. */
    public CommandRegistry commands() {
        return router.registry();
    }

    /** Reads commands from free text. */
    public CommandLine commandLine() {
        return router.commandLine();
    }

    /** Puts a bot together. */
    public static final class Builder {
        private final Supplier<ContentPack> pack;
        private final List<Command> commands = new ArrayList<>();
        private Clock clock = Clock.systemUTC();
        private Period reviewAge = Attribution.DEFAULT_REVIEW_AGE;
        private Function<IncomingMessage, Outcome> messages = m -> new Outcome.Silent();

        private Builder(Supplier<ContentPack> pack) {
            this.pack = pack;
        }

        /** The clock that all times and dates come from; the system's in UTC by default. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** How long a fact's review holds; after that it says that it may be out of date. */
        public Builder reviewAge(Period reviewAge) {
            this.reviewAge = reviewAge;
            return this;
        }

        /** Takes in a command of the host's own. */
        public Builder command(Command command) {
            commands.add(command);
            return this;
        }

        public Milepost build() {
            return new Milepost(this);
        }
    }
}
