package dev.milepost.command;

import dev.milepost.reply.Reply;
import java.util.List;

/** What the bot wants done; an adapter turns it into its platform's payloads and delivers them. */
public sealed interface Outcome {

    /** Say these, in this order. */
    record Say(List<Reply> replies, Audience audience) implements Outcome {
        public Say {
            replies = List.copyOf(replies);
        }
    }

    /** Put this in place of the message whose component was used. */
    record Replace(Reply reply) implements Outcome {}

    /** Nothing is to be said. */
    record Silent() implements Outcome {}

    static Outcome everybody(Reply reply) {
        return new Say(List.of(reply), Audience.EVERYBODY);
    }

    static Outcome person(Reply reply) {
        return new Say(List.of(reply), Audience.PERSON);
    }
}
