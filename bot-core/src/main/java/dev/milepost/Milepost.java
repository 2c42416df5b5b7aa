package dev.milepost;

import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.Asking;
import dev.milepost.answer.ConversationStore;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.QuestionLog;
import dev.milepost.answer.Receipt;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.Rephraser;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.command.Command;
import dev.milepost.command.CommandLine;
import dev.milepost.command.CommandRegistry;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.settings.Settings;
import dev.milepost.settings.SettingsStore;
import dev.milepost.tips.TipDispatch;
import dev.milepost.tips.TipStores;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The bot, put together from a content pack and the features, for any platform to carry. */
public final class Milepost {

    private final Minds minds;
    private final Bot bot;
    private final Features features;

    private Milepost(Builder builder) {
        Optional<Settings> settings =
                Optional.ofNullable(builder.settings).map(store -> new Settings(store, builder.clock));
        this.minds = new Minds(settings);
        this.features = new Features(builder, minds, settings);
        this.minds.are(builder.packs.stream().map(features::mind).toList());
        this.bot = new Bot(minds, new Calls(builder.listener, builder.limit));
    }

    /** Begins a bot that knows {@code pack} and keeps everything in memory. */
    public static Builder builder(ContentPack pack) {
        return builder(() -> pack);
    }

    /** The same with a pack that may be another one later; each answer is all of one or all of the other. */
    public static Builder builder(Supplier<ContentPack> pack) {
        return new Builder().alsoKnowing(pack);
    }

    /** The entry for adapters. */
    public Bot bot() {
        return bot;
    }

    /** The pack in use now; a changed one is swapped in whole. */
    public ContentPack pack() {
        return minds.first().pack().get();
    }

    /** An adapter makes itself known, so that commands can ask its platform. */
    public void joins(ChatPlatform platform) {
        features.joins(platform);
    }

    /** The ids of the guilds or workspaces of which anything is kept, be it daily tips or settings; asks the stores. */
    public Set<String> spaces(String platform) {
        return features.spaces(platform);
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
        return features.tipDispatch(reachable, executor);
    }

    /** Answers questions, without any platform's shape; the first use loads the model. */
    public Asking asking() {
        return minds.first().asking().get();
    }

    /** The same by one of the packs alone; empty where none is called {@code packId}. */
    public Optional<Asking> asking(String packId) {
        return minds.knowing(packId).map(mind -> mind.asking().get());
    }

    /** The ids of its packs, the operator's first one first. */
    public List<String> packIds() {
        return features.packIds();
    }

    /** The commands to register and to explain. */
    public CommandRegistry commands() {
        return minds.first().router().registry();
    }

    /** Reads commands from free text. */
    public CommandLine commandLine() {
        return minds.first().router().commandLine();
    }

    /** Puts a bot together. */
    public static final class Builder {
        final List<Supplier<ContentPack>> packs = new ArrayList<>();
        final List<Command> commands = new ArrayList<>();
        Clock clock = Clock.systemUTC();
        Period reviewAge = Attribution.DEFAULT_REVIEW_AGE;
        Duration receiptRetention = Receipt.RETENTION;

        @Nullable
        TipStores tips;

        @Nullable
        ReceiptStore receipts;

        @Nullable
        FeedbackStore feedback;

        @Nullable
        QuestionLog questions;

        @Nullable
        ConversationStore conversations;

        @Nullable
        Rephraser rephraser;

        @Nullable
        SettingsStore settings;

        BotListener listener = BotListener.NONE;
        RateLimit limit = RateLimit.NONE;
        Duration tipsLateWithin = Duration.ofHours(6);
        RandomGenerator random = new SecureRandom();
        Function<ContentPack, AnswerModel> models = AnswerModel::bundled;

        private Builder() {}

        /** Takes in another pack, which admins may choose for their guild or workspace where settings are kept. */
        public Builder alsoKnowing(Supplier<ContentPack> pack) {
            packs.add(pack);
            return this;
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

        /** Keeps what admins decide in {@code store}; without it there is no {@code settings} command, and the defaults hold. */
        public Builder settings(SettingsStore store) {
            this.settings = store;
            return this;
        }

        /** Notes in {@code log} what came of each question; without it nothing is noted. */
        public Builder questions(QuestionLog log) {
            this.questions = log;
            return this;
        }

        /** Keeps in {@code store}, shared by nodes, what people were shown just before; without it each node knows its own. */
        public Builder conversations(ConversationStore store) {
            this.conversations = store;
            return this;
        }

        /** Lets {@code rephraser} put facts in other words, which are checked; without it they are told in their own. */
        public Builder rephraser(Rephraser rephraser) {
            this.rephraser = rephraser;
            return this;
        }

        /** Tells {@code listener} what is asked and how that went. */
        public Builder listener(BotListener listener) {
            this.listener = listener;
            return this;
        }

        /** Asks people to wait where {@code limit} says so; without it nobody is. */
        public Builder limit(RateLimit limit) {
            this.limit = limit;
            return this;
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
