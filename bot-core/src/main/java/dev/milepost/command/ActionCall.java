package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;

/**
 * Somebody pressed a button or chose from a menu; the chosen value is the action's last argument.
 *
 * @param seenByCallerAlone whether nobody else sees the message that holds the component: it was
 *     private, or stands in a direct message
 */
public record ActionCall(Caller caller, Place place, Action action, boolean seenByCallerAlone) {

    public ActionCall(Caller caller, Place place, Action action) {
        this(caller, place, action, place.kind() == Place.Kind.DIRECT);
    }

    /** Goes on to {@code reply}: in the same message where it is the caller's own, else in one for the caller alone. */
    public Outcome turnTo(Reply reply) {
        return seenByCallerAlone ? new Outcome.Replace(reply) : Outcome.person(reply);
    }
}
