package dev.milepost.app.playground;

import dev.milepost.command.Form;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.Optional;

/**
 * What one platform shows of an entry.
 *
 * @param shown what was typed, as people type it there; empty for what the bot says
 * @param messages what its adapter sends
 * @param form what it opens instead
 * @param alone whether one person alone sees it
 * @param deferred whether the platform hears at first only that an answer will come
 * @param notice what the platform itself says instead of the bot; empty where it says nothing
 */
record Answer(
        String shown, List<Message> messages, Optional<Window> form, boolean alone, boolean deferred, String notice) {

    Answer {
        messages = List.copyOf(messages);
    }

    /** A reply, and how the adapter sends it. */
    record Message(Reply reply, Rendering rendering) {}

    /** A form, and how the adapter opens it. */
    record Window(Form form, Payload payload) {}

    static Answer typed(String shown) {
        return new Answer(shown, List.of(), Optional.empty(), false, false, "");
    }

    static Answer notice(String words) {
        return new Answer("", List.of(), Optional.empty(), true, false, words);
    }

    static Answer said(List<Message> messages, boolean alone, boolean deferred) {
        return new Answer("", messages, Optional.empty(), alone, deferred, "");
    }

    static Answer opened(Form form, Payload payload) {
        return new Answer("", List.of(), Optional.of(new Window(form, payload)), true, false, "");
    }
}
