package dev.milepost.app.playground;

import dev.milepost.chat.Place;
import dev.milepost.command.Form;
import dev.milepost.render.Payload;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.reply.Action;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One of the two platforms, by what its adapter shows of itself.
 *
 * @param platform its short name
 * @param renderer the adapter's own
 * @param actions reads the id of a component that the renderer drew
 * @param forms how it opens a form that was asked for in a place; empty where it can't, and says how to type the same
 * @param root the command whose first word is the bot's command, without slash; empty where there is none
 * @param own the name under which a command is registered by itself; empty where it is only behind the root
 */
public record Side(
        String platform,
        ReplyRenderer renderer,
        Function<String, Optional<Action>> actions,
        BiFunction<Form, Place, Optional<Payload>> forms,
        String root,
        Function<String, Optional<String>> own) {

    /** What people type there for {@code command} with {@code rest} behind it. */
    String typed(String command, String rest) {
        String name = own.apply(command).orElse(root + " " + command);
        return ("/" + name + " " + rest).strip();
    }
}
