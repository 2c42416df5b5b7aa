package dev.milepost.app.playground;

import dev.milepost.chat.Place;
import dev.milepost.command.Audience;
import dev.milepost.command.Form;
import dev.milepost.command.Outcome;
import dev.milepost.render.Payload;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One of the two platforms, by what its adapter shows of itself.
 *
 * @param platform its short name
 * @param renderer the adapter's own
 * @param actions reads the id of a component that the renderer drew
 * @param forms how it opens a form that was asked for in a place
 * @param root the command whose first word is the bot's command, without slash; empty where there is none
 * @param own the name under which a command is registered by itself; empty where it is only behind the root
 */
public record Side(
        String platform,
        ReplyRenderer renderer,
        Function<String, Optional<Action>> actions,
        BiFunction<Form, Place, Payload> forms,
        String root,
        Function<String, Optional<String>> own) {

    /** What people type there for {@code command} with {@code rest} behind it. */
    String typed(String command, String rest) {
        String name = own.apply(command).orElse(root + " " + command);
        return ("/" + name + " " + rest).strip();
    }

    /** What comes of something done in {@code place}, as the adapter sends it. */
    Answer drawn(Place place, Outcome outcome, boolean deferred) {
        return switch (outcome) {
            case Outcome.Say say -> drawn(say, deferred);
            case Outcome.Replace replace -> drawn(List.of(replace.reply()), Target.UPDATE, false, deferred);
            case Outcome.Ask ask -> Answer.opened(ask.form(), forms.apply(ask.form(), place));
            case Outcome.Silent silent -> Answer.said(List.of(), true, deferred);
        };
    }

    private Answer drawn(Outcome.Say say, boolean deferred) {
        boolean alone = say.audience() == Audience.PERSON;
        return drawn(say.replies(), alone ? Target.PRIVATE_ANSWER : Target.PUBLIC_ANSWER, alone, deferred);
    }

    /** {@code replies} as the adapter sends them. */
    Answer drawn(List<Reply> replies, Target target, boolean alone, boolean deferred) {
        return Answer.said(
                replies.stream()
                        .map(reply -> new Answer.Message(reply, renderer.render(reply, target)))
                        .toList(),
                alone,
                deferred);
    }
}
