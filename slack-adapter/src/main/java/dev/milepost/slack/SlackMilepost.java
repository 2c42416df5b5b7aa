package dev.milepost.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.Milepost;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.chat.Correlation;
import dev.milepost.chat.Place;
import dev.milepost.command.Form;
import dev.milepost.render.Payload;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.reply.Action;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Milepost in a Bolt app. It comes in as middleware: what is Milepost's is answered there, all else
 * goes on to the host's own listeners, untouched. Components are told apart by the prefix of their ids.
 */
public final class SlackMilepost implements AutoCloseable {

    private final Commands commands;
    private final Presses presses;
    private final Events events;
    private final Shortcuts shortcuts;
    private final Submissions submissions;
    private final Suggestions suggestions;
    private final Work work;
    private final boolean ownApp;
    private volatile boolean closed;

    private static final long IDS = 1L << 40;

    private SlackMilepost(Milepost milepost, SlackOptions options, Doubts doubts) {
        this.ownApp = options.everythingElse();
        this.work = new Work(options, doubts);
        this.commands = new Commands(milepost, options, work);
        Home home = new Home(milepost.bot(), options, work);
        this.presses = new Presses(milepost.bot(), options, work, home);
        this.events = new Events(milepost, options, work, home);
        this.shortcuts = new Shortcuts(milepost, options, work);
        this.submissions = new Submissions(milepost.bot(), options, work);
        this.suggestions = new Suggestions(milepost.bot(), options, work);
    }

    /**
     * Makes {@code milepost} answer in {@code app}, with the tokens that the app's own authorization
     * finds, and known to its commands, so that {@code /setup} can ask Slack. Call it before the app is started.
     *
     * @return to be closed with the app, so that answers under way still arrive; may be ignored
     */
    public static SlackMilepost register(App app, Milepost milepost, SlackOptions options) {
        HeardTokens heard = new HeardTokens(options.clock());
        app.use(heard.middleware());
        milepost.joins(platform(app, heard::of));
        return register(app, milepost, options, Doubts.NONE);
    }

    static SlackMilepost register(App app, Milepost milepost, SlackOptions options, Doubts doubts) {
        SlackMilepost slack = new SlackMilepost(milepost, options, doubts);
        app.use(slack.middleware());
        return slack;
    }

    /**
     * Posts of Milepost's own accord by the host's app.
     *
     * @param tokens the bot token of a workspace, by the workspace's id
     */
    public static ChatPlatform platform(App app, Function<String, Optional<String>> tokens) {
        Clock clock = Clock.systemUTC();
        return new SlackChannels(
                app.slack(), new HostAccounts(app.slack(), tokens, clock)::of, Doubts.NONE, clock, Map.of());
    }

    /** Draws replies as Slack gets them. */
    public static ReplyRenderer renderer() {
        return new SlackRenderer();
    }

    /** Shows what opens {@code form} where {@code place} asks for it, without sending. */
    public static Payload form(Form form, Place place) {
        return new Payload(
                "POST",
                "/views.open",
                Json.object("trigger_id", "{trigger_id}", "view", FormView.of(form, place, "{response_url}"))
                        .toString(),
                List.of());
    }

    /** What a component that {@link #renderer} drew asks for; empty for one that isn't ours. */
    public static Optional<Action> action(String actionId) {
        return ActionIds.read(actionId);
    }

    /** Waits, up to ten seconds, for answers under way. The host's app stays as it is, and answers nothing by Milepost any more. */
    @Override
    public void close() {
        closed = true;
        work.close();
    }

    private Middleware middleware() {
        return (request, response, chain) -> {
            // An app of its own fails while it ends, so that Slack brings again what nobody would answer.
            if (closed && !ownApp) {
                return chain.next(request);
            }
            Optional<Response> answer = Correlation.during(newId(), () -> answer(request));
            return answer.isPresent() ? answer.get() : chain.next(request);
        };
    }

    /** Slack gives commands no id of their own that is no secret. */
    private static String newId() {
        return Long.toString(ThreadLocalRandom.current().nextLong(IDS), 36);
    }

    private Optional<Response> answer(Request<?> request) {
        return switch (request) {
            case SlashCommandRequest command -> commands.answer(command);
            case BlockActionRequest press -> presses.answer(press);
            case ViewSubmissionRequest form -> submissions.answer(form);
            case BlockSuggestionRequest menu -> suggestions.answer(menu);
            case MessageShortcutRequest shortcut -> shortcuts.answer(shortcut);
            case GlobalShortcutRequest shortcut -> shortcuts.answer(shortcut);
            case EventRequest event -> events.answer(event);
            default -> Optional.empty();
        };
    }
}
