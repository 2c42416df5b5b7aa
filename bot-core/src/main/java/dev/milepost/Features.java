package dev.milepost;

import dev.milepost.answer.AboutAnswers;
import dev.milepost.answer.AskCommand;
import dev.milepost.answer.Asking;
import dev.milepost.answer.ConversationStore;
import dev.milepost.answer.DirectMessages;
import dev.milepost.answer.FeedbackAction;
import dev.milepost.answer.QuestionLog;
import dev.milepost.answer.Receipts;
import dev.milepost.answer.RecentQuestions;
import dev.milepost.career.CareerCommand;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Command;
import dev.milepost.command.CommandRouter;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PerPack;
import dev.milepost.privacy.PersonalData;
import dev.milepost.privacy.PrivacyCommand;
import dev.milepost.salary.SalaryCommand;
import dev.milepost.settings.Settings;
import dev.milepost.settings.SettingsCommand;
import dev.milepost.settings.Space;
import dev.milepost.setup.SetupCommand;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.TipCommand;
import dev.milepost.tips.TipDispatch;
import dev.milepost.tips.TipStores;
import dev.milepost.tips.TipsCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The features, made from what a builder was given: those that answer from a pack once for each. */
final class Features {

    private final Milepost.Builder given;
    private final Minds minds;
    private final Optional<Settings> settings;
    private final Attribution attribution;
    private final ConversationStore conversations;

    /** Known once somebody posts by them; commands ask them for permissions, and post tests. */
    private final AtomicReference<Map<String, ? extends ChatPlatform>> platforms = new AtomicReference<>(Map.of());

    private final Map<String, ChatPlatform> joined = new ConcurrentHashMap<>();

    Features(Milepost.Builder given, Minds minds, Optional<Settings> settings) {
        this.given = given;
        this.minds = minds;
        this.settings = settings;
        this.attribution = new Attribution(given.clock, given.reviewAge);
        this.conversations =
                given.conversations == null ? ConversationStore.inMemory(given.clock) : given.conversations;
    }

    Mind mind(Supplier<ContentPack> pack) {
        Supplier<Asking> asking = new PerPack<>(pack, p -> new Asking(p, given.models.apply(p), attribution));
        AboutAnswers about = new AboutAnswers(
                asking,
                new RecentQuestions(given.clock),
                receipts(),
                feedback(),
                minds::asksWhetherItHelped,
                given.questions,
                given.rephraser,
                given.clock,
                given.listener::answered);
        CommandRouter router = new CommandRouter(commands(pack, new AskCommand(asking, about)), minds, about.kept());
        return new Mind(pack, asking, router, new DirectMessages(asking, about, conversations, given.clock));
    }

    private @Nullable Receipts receipts() {
        return given.receipts == null
                ? null
                : new Receipts(given.receipts, given.receiptRetention, given.clock, given.random);
    }

    private @Nullable FeedbackAction feedback() {
        return given.feedback == null ? null : new FeedbackAction(given.feedback, given.clock);
    }

    /** Whether anything may be stored of people. */
    private boolean storesSomething() {
        return Stream.of(given.tips, given.receipts, given.questions, given.conversations, given.settings)
                .anyMatch(Objects::nonNull);
    }

    /** In the order in which help shows them; then the host's own. */
    private List<Command> commands(Supplier<ContentPack> pack, AskCommand ask) {
        List<Command> commands = new ArrayList<>();
        commands.add(new SalaryCommand(pack, attribution));
        commands.add(new CareerCommand(pack, attribution));
        commands.add(ask);
        commands.add(new TipCommand(pack, attribution, given.clock));
        if (given.tips != null) {
            commands.add(tips(pack, given.tips));
        }
        commands.add(new SetupCommand(this::platform, this::subscribed));
        settings.ifPresent(s -> commands.add(new SettingsCommand(s, packIds())));
        if (storesSomething()) {
            commands.add(new PrivacyCommand(personalData(), minds::forget));
        }
        commands.addAll(given.commands);
        return commands;
    }

    private TipsCommand tips(Supplier<ContentPack> pack, TipStores stores) {
        return new TipsCommand(
                pack, attribution, stores, this::platform, given.tipsLateWithin, given.clock, given.random);
    }

    private Optional<ChatPlatform> platform(String name) {
        ChatPlatform posting = platforms.get().get(name);
        return Optional.ofNullable(posting == null ? joined.get(name) : posting);
    }

    /** Commands may ask {@code platform}, whether or not anybody posts by it. */
    void joins(ChatPlatform platform) {
        joined.put(platform.name(), platform);
    }

    private Optional<List<ChannelRef>> subscribed(UserRef of) {
        return Optional.ofNullable(given.tips)
                .map(t -> t.subscriptions().in(of.platform(), of.space()).stream()
                        .map(Subscription::channel)
                        .toList());
    }

    Set<String> spaces(String platform) {
        Set<String> spaces = new HashSet<>();
        if (given.tips != null) {
            spaces.addAll(given.tips.subscriptions().spaces(platform));
        }
        if (given.settings != null) {
            spaces.addAll(given.settings.spaces(platform));
        }
        return spaces;
    }

    List<String> packIds() {
        return given.packs.stream().map(p -> p.get().info().id()).toList();
    }

    private PersonalData personalData() {
        return new PersonalData(
                Optional.ofNullable(given.receipts),
                Optional.ofNullable(given.questions).map(QuestionLog::store),
                Optional.ofNullable(given.conversations),
                Optional.ofNullable(given.tips).map(TipStores::subscriptions),
                settings);
    }

    TipDispatch tipDispatch(Map<String, ? extends ChatPlatform> reachable, Executor executor) {
        if (given.tips == null) {
            throw new IllegalStateException("built without tips");
        }
        platforms.set(reachable);
        return new TipDispatch(
                channel -> minds.of(new Space(channel.platform(), channel.space()))
                        .pack()
                        .get(),
                attribution,
                given.tips,
                reachable,
                given.clock,
                executor);
    }
}
