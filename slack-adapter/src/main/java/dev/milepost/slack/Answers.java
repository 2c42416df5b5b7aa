package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import dev.milepost.chat.Place;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings outcomes to people: in the acknowledgement where one message says all, else by the {@code
 * response_url}, which needs no permission, and by the Web API where there is none or it is used up.
 */
final class Answers {

    private final Logger log = LoggerFactory.getLogger(Answers.class);
    private final SlackRenderer renderer = new SlackRenderer();

    /** By identity: a feature that gives the very same answer again needs no drawing again. */
    private final Cache<Outcome, String> drawn =
            Caffeine.newBuilder().weakKeys().maximumSize(1_000).build();

    private final Views views;
    private final Patience patience;
    private final Doubts doubts;

    Answers(Patience patience, Doubts doubts) {
        this.patience = patience;
        this.doubts = doubts;
        this.views = new Views(renderer, patience, doubts);
    }

    Views views() {
        return views;
    }

    /** The acknowledgement that says {@code outcome} itself; null where it takes more than that. */
    @org.jspecify.annotations.Nullable
    Response acknowledgement(Outcome outcome) {
        if (outcome instanceof Outcome.Ask) {
            return null;
        }
        @org.jspecify.annotations.Nullable String before = drawn.getIfPresent(outcome);
        if (before != null) {
            return Acks.json(before);
        }
        List<SlackMessage> messages = messages(outcome);
        return switch (messages.size()) {
            case 0 -> Response.ok();
            case 1 -> {
                String body = messages.get(0).answer(isForEverybody(outcome)).toString();
                drawn.put(outcome, body);
                yield Acks.json(body);
            }
            default -> null;
        };
    }

    /** Sends {@code outcome} after the acknowledgement, and waits until it is sent. */
    void send(Outcome outcome, Asked asked) {
        switch (outcome) {
            case Outcome.Replace replace when asked.window().isOpen() -> send(Outcome.person(replace.reply()), asked);
            case Outcome.Say say when asked.window().isOpen() && views.show(say.replies(), asked) -> {}
            case Outcome.Ask ask when views.ask(ask.form(), asked) -> {}
            default -> say(outcome, asked);
        }
    }

    private void say(Outcome outcome, Asked asked) {
        boolean everybody = isForEverybody(outcome);
        boolean replace = outcome instanceof Outcome.Replace;
        int uses = asked.responseUrl().isEmpty() ? 0 : SlackLimits.RESPONSE_URL_USES.max();
        for (SlackMessage message : messages(outcome)) {
            JsonObject body = replace ? message.replace() : message.respond(everybody, asked.thread());
            boolean said = uses-- > 0
                    && deliver("response_url", asked, () -> asked.api().respond(asked.responseUrl(), body));
            if (!said && replace && !asked.message().isEmpty()) {
                JsonObject arguments = message.post(asked.channel(), "");
                arguments.addProperty("ts", asked.message());
                call("chat.update", arguments, asked);
            } else if (!said) {
                post(message, asked, everybody);
            }
            replace = false;
        }
    }

    private void post(SlackMessage message, Asked asked, boolean everybody) {
        if (everybody || asked.place().kind() == Place.Kind.DIRECT) {
            call("chat.postMessage", message.post(asked.channel(), asked.thread()), asked);
            return;
        }
        JsonObject arguments = message.post(asked.channel(), asked.beginsThread() ? "" : asked.thread());
        arguments.addProperty("user", asked.user().id());
        if (!call("chat.postEphemeral", arguments, asked)) {
            // Where the app isn't in the channel, the person's own conversation with it is still open.
            call("chat.postMessage", message.post(asked.user().id(), ""), asked);
        }
    }

    private boolean call(String method, JsonObject arguments, Asked asked) {
        return deliver(method, asked, () -> asked.api().call(method, arguments));
    }

    /**
     * Whether it may have arrived: only where Slack said no is another way taken. A {@code response_url} says no after half
     * an hour, and after five messages.
     */
    private boolean deliver(String way, Asked asked, Patience.Call call) {
        try {
            WebApi.Answer answer = patience.call(call);
            boolean said = way.equals("response_url") ? answer.status() / 100 == 2 : answer.ok();
            if (!said) {
                doubts.about(asked.user().space(), answer.error());
                log.warn("An answer didn't arrive: {} said {}. {}", way, answer.error(), Remedy.of(answer.error()));
            }
            return said || Remedy.isOpen(answer.error());
        } catch (IOException e) {
            log.warn("An answer may not have arrived: {} gave {}", way, e.toString());
            return true;
        }
    }

    private List<SlackMessage> messages(Outcome outcome) {
        List<Reply> replies = switch (outcome) {
            case Outcome.Say say -> say.replies();
            case Outcome.Replace replace -> List.of(replace.reply());
            case Outcome.Ask ask -> ask.typed().replies();
            case Outcome.Silent silent -> List.<Reply>of();
        };
        return replies.stream()
                .flatMap(reply -> renderer.messages(reply).stream())
                .toList();
    }

    private static boolean isForEverybody(Outcome outcome) {
        return outcome instanceof Outcome.Say say && say.audience() == Audience.EVERYBODY;
    }
}
