package dev.milepost.command;

import dev.milepost.reply.Reply;
import java.util.List;

/** What the bot wants done; an adapter turns it into its platform's payloads and delivers them. */
public sealed interface Outcome {

    /** What is said, in this order, where it is said in messages: a form that can't be opened there is typed. */
    List<Reply> replies();

    /** How a request fared, for callers that tell it by an exit code. */
    enum Result {
        /** It was answered. */
        DONE,
        /** It was understood, and there is no such thing; the reply says what there is. */
        NO_SUCH_THING,
        /** It wasn't understood; the reply says what would have been. */
        WRONG_USAGE,
        /** It failed for a fault of ours. */
        FAILED
    }

    /** Say these, in this order. */
    record Say(List<Reply> replies, Audience audience, Result result) implements Outcome {
        public Say {
            replies = List.copyOf(replies);
        }

        public Say(List<Reply> replies, Audience audience) {
            this(replies, audience, Result.DONE);
        }
    }

    /** Put this in place of the message whose component was used. */
    record Replace(Reply reply) implements Outcome {
        @Override
        public List<Reply> replies() {
            return List.of(reply);
        }
    }

    /** Let the person fill this in; where that can't be, {@link Form#typed()} is said to them. */
    record Ask(Form form) implements Outcome {

        /** What is said in place of the form. */
        public Say typed() {
            return new Say(List.of(form.typed()), Audience.PERSON, Result.WRONG_USAGE);
        }

        @Override
        public List<Reply> replies() {
            return typed().replies();
        }
    }

    /** Nothing is to be said. */
    record Silent() implements Outcome {
        @Override
        public List<Reply> replies() {
            return List.of();
        }
    }

    static Outcome everybody(Reply reply) {
        return new Say(List.of(reply), Audience.EVERYBODY);
    }

    static Outcome person(Reply reply) {
        return new Say(List.of(reply), Audience.PERSON);
    }

    static Outcome noSuchThing(Reply reply) {
        return new Say(List.of(reply), Audience.PERSON, Result.NO_SUCH_THING);
    }

    static Outcome wrongUsage(Reply reply) {
        return new Say(List.of(reply), Audience.PERSON, Result.WRONG_USAGE);
    }

    static Outcome failed(Reply reply) {
        return new Say(List.of(reply), Audience.PERSON, Result.FAILED);
    }
}
