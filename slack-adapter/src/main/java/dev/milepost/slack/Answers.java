package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import dev.milepost.chat.Place;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Block;
import dev.milepost.reply.RangeChart;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final SafeRepeats repeats;
    private final Doubts doubts;
    private final Optional<RangePictures> pictures;

    Answers(SafeRepeats repeats, Doubts doubts, Optional<RangePictures> pictures) {
        this.repeats = repeats;
        this.doubts = doubts;
        this.pictures = pictures;
        this.views = new Views(renderer, repeats, doubts);
    }

    Views views() {
        return views;
    }

    /** Whether {@code outcome} shows ranges of which Slack has a picture ready; where it has none yet, one is seen to. */
    boolean hasPicture(Outcome outcome, Asked asked) {
        Function<RangeChart, Optional<String>> files = pictures(outcome, asked);
        return outcome.replies().stream()
                .flatMap(reply -> reply.blocks().stream())
                .anyMatch(block -> block instanceof Block.Chart chart
                        && files.apply(chart.chart()).isPresent());
    }

    /** The acknowledgement that says {@code outcome} itself; null where it takes more than that. */
    @Nullable
    Response acknowledgement(Outcome outcome) {
        if (outcome instanceof Outcome.Ask) {
            return null;
        }
        @Nullable String before = drawn.getIfPresent(outcome);
        if (before != null) {
            return Acks.json(before);
        }
        // Slack tells the person, and not us, where it doesn't take an acknowledgement: no picture is risked there.
        List<SlackMessage> messages = messages(outcome, chart -> Optional.empty());
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
        for (SlackMessage message : messages(outcome, pictures(outcome, asked))) {
            boolean replacing = replace;
            boolean said = uses-- > 0
                    && deliver("response_url", message, asked, m -> {
                        JsonObject body = replacing ? m.replace() : m.respond(everybody, asked.thread());
                        return asked.api().respond(asked.responseUrl(), body);
                    });
            if (!said && !(replace && update(message, asked))) {
                post(message, asked, everybody);
            }
            replace = false;
        }
    }

    /** What one person alone sees can't be changed by the Web API. */
    private boolean update(SlackMessage message, Asked asked) {
        return !asked.ephemeral()
                && !asked.message().isEmpty()
                && call("chat.update", message, asked, m -> {
                    JsonObject arguments = m.post(asked.channel(), "");
                    arguments.addProperty("ts", asked.message());
                    return arguments;
                });
    }

    /** Slack shares a file with whoever may read the message that shows it, and with nobody by one that only one person sees. */
    private Function<RangeChart, Optional<String>> pictures(Outcome outcome, Asked asked) {
        boolean stays = outcome instanceof Outcome.Replace
                ? !asked.ephemeral()
                : isForEverybody(outcome)
                        || (asked.place().kind() == Place.Kind.DIRECT
                                && asked.responseUrl().isEmpty());
        return stays && pictures.isPresent()
                ? chart -> pictures.get().of(asked.api(), asked.user().space(), chart)
                : chart -> Optional.empty();
    }

    private void post(SlackMessage message, Asked asked, boolean everybody) {
        if (everybody || asked.place().kind() == Place.Kind.DIRECT) {
            call("chat.postMessage", message, asked, m -> m.post(asked.channel(), asked.thread()));
            return;
        }
        // In place of the message a picture could have been shown.
        SlackMessage words = message.withoutPictures();
        boolean said = call("chat.postEphemeral", words, asked, m -> {
            JsonObject arguments = m.post(asked.channel(), asked.beginsThread() ? "" : asked.thread());
            arguments.addProperty("user", asked.user().id());
            return arguments;
        });
        if (!said) {
            // Where the app isn't in the channel, the person's own conversation with it is still open.
            call("chat.postMessage", words, asked, m -> m.post(asked.user().id(), ""));
        }
    }

    private boolean call(
            String method, SlackMessage message, Asked asked, Function<SlackMessage, JsonObject> arguments) {
        return deliver(method, message, asked, m -> asked.api().call(method, arguments.apply(m)));
    }

    /** One way to send a message. */
    private interface Way {
        WebApi.Answer send(SlackMessage message) throws IOException;
    }

    /**
     * Whether it may have arrived: only where Slack said no is another way taken. A {@code response_url} says no after half
     * an hour, and after five messages.
     */
    private boolean deliver(String name, SlackMessage message, Asked asked, Way way) {
        try {
            WebApi.Answer answer = repeats.call(() -> way.send(message));
            boolean said = name.equals("response_url") ? answer.isTaken() : answer.ok();
            if (!said
                    && Remedy.isAboutBlocks(answer.error())
                    && !message.pictures().isEmpty()) {
                pictures.ifPresent(p -> message.pictures().forEach(p::forget));
                return deliver(name, message.withoutPictures(), asked, way);
            }
            if (!said) {
                doubts.about(asked.user().space(), answer.error());
                log.warn("An answer didn't arrive: {} said {}. {}", name, answer.error(), Remedy.of(answer.error()));
            }
            return said || Remedy.isOpen(answer.error());
        } catch (IOException e) {
            log.warn("An answer may not have arrived: {} gave {}", name, e.toString());
            return true;
        }
    }

    private List<SlackMessage> messages(Outcome outcome, Function<RangeChart, Optional<String>> pictures) {
        return outcome.replies().stream()
                .flatMap(reply -> renderer.messages(reply, pictures).stream())
                .toList();
    }

    private static boolean isForEverybody(Outcome outcome) {
        return outcome instanceof Outcome.Say say && say.audience() == Audience.EVERYBODY;
    }
}
