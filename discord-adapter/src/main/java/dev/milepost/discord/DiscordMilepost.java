package dev.milepost.discord;

import dev.milepost.Milepost;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.command.Form;
import dev.milepost.render.Payload;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.sharding.ShardManager;

/**
 * Milepost in a Discord bot, its own or somebody else's. Of the host's JDA it uses what is there: it
 * changes no setting of it and never shuts it down.
 */
public final class DiscordMilepost implements AutoCloseable {

    /** Answers under way get this long: more than a language model does, and less than the whole process has to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    /** At 20 ms each that is far more than a node can be sent; slower than that is worth a look at the counts. */
    private static final int INTERACTIONS_AT_ONCE = 2_000;

    /** Answers to these may wait for a language model, and must not keep interactions out. */
    private static final int MESSAGES_AT_ONCE = 2_000;

    private static final Reply WARM = Reply.builder()
            .heading("Warm")
            .paragraph(Text.markdown("**up**, with a [link](https://example.org)"))
            .add(new Block.Chart(new RangeChart(
                    "Ranges",
                    "$",
                    List.of(new RangeChart.Bar("One", 1, 2, false, true)),
                    OptionalLong.empty(),
                    "One range")))
            .buttons(List.of(Button.of("Button", Action.of("warm"))))
            .build();

    private final Shards shards;
    private final ChartSource charts;
    private final DiscordOptions options;
    private final OwnCommands commands;
    private final InteractionPermissions interactions;
    private final Messages messages;
    private final DiscordChat chat;
    private final Inbox interactionInbox = new Inbox(INTERACTIONS_AT_ONCE);
    private final Inbox messageInbox = new Inbox(MESSAGES_AT_ONCE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("milepost-discord-", 0).factory());
    private final EventListener listener = this::on;

    private DiscordMilepost(
            Shards shards, Milepost milepost, DiscordOptions options, boolean payloads, int requestsPerSecond) {
        this.charts = ChartSource.now(options.painter());
        this.shards = shards;
        this.options = options;
        this.commands = new OwnCommands(milepost.commands().specs(), options);
        InteractionAnswers answers = new InteractionAnswers(charts);
        this.interactions = new InteractionPermissions(
                payloads,
                new Interactions(
                        milepost.bot(), commands, answers, options.wholeApplication(), interactionInbox, threads));
        this.messages = new Messages(milepost.bot(), options, charts, messageInbox, Clock.systemUTC(), threads);
        this.chat = new DiscordChat(shards, charts, new Pace(Clock.systemUTC(), requestsPerSecond));
        milepost.joins(chat);
    }

    /** Takes Milepost into a bot with one gateway session, connected or not yet. */
    public static DiscordMilepost attach(JDA jda, Milepost milepost, DiscordOptions options) {
        return attach(Shards.of(jda), milepost, options, false, Pace.DISCORDS);
    }

    /** Takes Milepost into a bot with many gateway sessions, connected or not yet. */
    public static DiscordMilepost attach(ShardManager shards, Milepost milepost, DiscordOptions options) {
        return attach(Shards.of(shards), milepost, options, false, Pace.DISCORDS);
    }

    /** {@code payloads}: whether JDA was built with raw events. */
    static DiscordMilepost attach(
            Shards shards, Milepost milepost, DiscordOptions options, boolean payloads, int requestsPerSecond) {
        DiscordMilepost attached = new DiscordMilepost(shards, milepost, options, payloads, requestsPerSecond);
        shards.listen(attached.listener);
        shards.all().filter(jda -> jda.getStatus() == JDA.Status.CONNECTED).forEach(attached::ready);
        return attached;
    }

    /** Shows what Discord would be sent, without sending; {@code painter} draws a chart's PNG, when its bytes are asked for. */
    public static ReplyRenderer renderer(Function<RangeChart, byte[]> painter) {
        return new DiscordRenderer(ChartSource.later(painter));
    }

    /** Shows what opens {@code form} as the answer to an interaction, without sending. */
    public static Payload form(Form form) {
        return DiscordRenderer.form(form);
    }

    /** What a component that {@link #renderer} drew asks for; empty for one that isn't ours. */
    public static Optional<Action> action(String customId) {
        return ComponentIds.action(customId);
    }

    /** For posts of the bot's own accord. */
    public ChatPlatform platform() {
        return chat;
    }

    /** What has gone through so far; of what a host's own JDA does with sessions and requests it knows nothing. */
    public DiscordCounts counts() {
        return new DiscordCounts(
                interactionInbox.counts(),
                messageInbox.counts(),
                interactionInbox.repeats() + messageInbox.repeats(),
                DiscordCounts.NONE.sessions(),
                DiscordCounts.NONE.requests());
    }

    /** Goes once through what an answer needs, so that the first person doesn't wait for classes to load. */
    void warmUp() {
        threads.execute(() -> ReplyDrawing.of(WARM, charts, 1, "")
                .messages()
                .forEach(m -> Callback.reply(m, false).body().toJson()));
    }

    private void on(GenericEvent event) {
        switch (event) {
            case GenericInteractionCreateEvent e -> interactions.event(e);
            case RawGatewayEvent e -> interactions.payload(e);
            case MessageReceivedEvent e -> messages.received(e);
            case MessageDeleteEvent e -> messages.deleted(List.of(e.getMessageId()));
            case MessageBulkDeleteEvent e -> messages.deleted(e.getMessageIds());
            case ReadyEvent e -> ready(e.getJDA());
            default -> {} // the host's
        }
    }

    private void ready(JDA jda) {
        if (!options.status().isEmpty()) {
            jda.getPresence().setActivity(Activity.customStatus(options.status()));
        }
        threads.execute(() -> commands.register(jda));
    }

    /** Takes Milepost out of the bot again, and waits up to seven seconds for answers under way. The host's JDA goes on. */
    @Override
    public void close() {
        shards.leave(listener);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
