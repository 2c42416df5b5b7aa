package dev.milepost;

import dev.milepost.answer.AboutAnswers;
import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.AskCommand;
import dev.milepost.answer.Asking;
import dev.milepost.answer.DirectMessages;
import dev.milepost.answer.FeedbackAction;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.Receipt;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.Receipts;
import dev.milepost.answer.RecentQuestions;
import dev.milepost.career.CareerCommand;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.command.Command;
import dev.milepost.command.CommandLine;
import dev.milepost.command.CommandRegistry;
import dev.milepost.command.CommandRouter;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PerPack;
import dev.milepost.salary.SalaryCommand;
import dev.milepost.tips.TipCommand;
import dev.milepost.tips.TipDispatch;
import dev.milepost.tips.TipStores;
import dev.milepost.tips.TipsCommand;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The bot, put together from a content pack and the features, for any platform to carry. */
public final class Milepost {

    private final Supplier<ContentPack> pack;
    private final CommandRouter router;
    private final Bot bot;
    private final Attribution attribution;
    private final Clock clock;
    private final @Nullable TipStores tips;
    private final Supplier<Asking> asking;

    /** Known once somebody posts by them; commands ask them for permissions, and post tests. */
    private final AtomicReference<Map<String, ? extends ChatPlatform>> platforms = new AtomicReference<>(Map.of());

    private Milepost(Builder builder) {
        this.pack = builder.pack;
        this.clock = builder.clock;
        this.tips = builder.tips;
        this.attribution = new Attribution(clock, builder.reviewAge);
        this.asking = new PerPack<>(pack, p -> new Asking(p, builder.models.apply(p), attribution));
        AboutAnswers about =
                new AboutAnswers(asking, new RecentQuestions(clock), builder.keeping(), builder.counting());
        this.router = new CommandRouter(
                commands(
                        builder,
                        attribution,
                        new AskCommand(asking, about),
                        name -> Optional.ofNullable(platforms.get().get(name))),
                List.of());
        this.bot = new Bot(router, new DirectMessages(asking, about, clock));
    }

    /** Begins a bot that knows {@code pack} and keeps everything in memory. */
    public static Builder builder(ContentPack pack) {
        return new Builder(() -> pack);
    }

    /** The features, in the order in which help shows them; then the host's own. */
    private static List<Command> commands(
            Builder builder,
            Attribution attribution,
            AskCommand ask,
            Function<String, Optional<ChatPlatform>> platforms) {
        List<Command> commands = new ArrayList<>();
        commands.add(new SalaryCommand(builder.pack, attribution));
        commands.add(new CareerCommand(builder.pack, attribution));
        commands.add(ask);
        commands.add(new TipCommand(builder.pack, attribution, builder.clock));
        if (builder.tips != null) {
            commands.add(new TipsCommand(
                    builder.pack,
                    attribution,
                    builder.tips,
                    platforms,
                    builder.tipsLateWithin,
                    builder.clock,
                    builder.random));
        }
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

    /**
     * What posts the daily tips. Whoever keeps time runs it: {@code storage} by the database, a
     * playground by hand.
     *
     * @param reachable platforms by {@link ChatPlatform#name()}; read at each post and by commands, so one may join later
     * @param executor runs a post each, which may block until the platform answers: virtual threads suit it
     * @throws IllegalStateException if this bot was built without stores for tips
     */
    public TipDispatch tipDispatch(Map<String, ? extends ChatPlatform> reachable, Executor executor) {
        if (tips == null) {
            throw new IllegalStateException("built without tips");
        }
        platforms.set(reachable);
        return new TipDispatch(pack, attribution, tips, reachable, clock, executor);
    }

    /** Answers questions, without any platform's shape; the first use loads the model. */
    public Asking asking() {
        return asking.get();
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
        private @Nullable TipStores tips;
        private @Nullable ReceiptStore receipts;
        private Duration receiptRetention = Receipt.RETENTION;
        private @Nullable FeedbackStore feedback;
        private Duration tipsLateWithin = Duration.ofHours(6);
        private RandomGenerator random = new SecureRandom();
        private Function<ContentPack, AnswerModel> models = AnswerModel::bundled;

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

        /** Keeps daily tips in {@code stores}; without it there are none, and no {@code tips} command. */
        public Builder tips(TipStores stores) {
            this.tips = stores;
            return this;
        }

        /** Keeps in {@code store} what people want explained; without it answers are explained and nothing is kept. */
        public Builder receipts(ReceiptStore store) {
            this.receipts = store;
            return this;
        }

        /** As {@link #receipts(ReceiptStore)}, for {@code retention} rather than 7 days; whole days. */
        public Builder receipts(ReceiptStore store, Duration retention) {
            this.receiptRetention = retention;
            return receipts(store);
        }

        /** Asks below each answer whether it helped, and counts that in {@code store}; without it nobody is asked. */
        public Builder feedback(FeedbackStore store) {
            this.feedback = store;
            return this;
        }

        private @Nullable FeedbackAction counting() {
            return feedback == null ? null : new FeedbackAction(feedback, clock);
        }

        private @Nullable Receipts keeping() {
            return receipts == null ? null : new Receipts(receipts, receiptRetention, clock, random);
        }

        /** How late a day's tip may be where an admin says nothing, 6 hours by default; zero leaves late ones out. */
        public Builder tipsLateWithin(Duration late) {
            this.tipsLateWithin = late;
            return this;
        }

        /** Where new ids and the order of tips come from; a secure source by default. */
        public Builder random(RandomGenerator random) {
            this.random = random;
            return this;
        }

        /** Where the model for a pack comes from, asked at the first question; the one that the build trained by default. */
        public Builder models(Function<ContentPack, AnswerModel> models) {
            this.models = models;
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
