package dev.milepost.answer;

import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Answers what is written to the bot, in the light of what the same person was shown in the last quarter of an hour. */
public final class DirectMessages {

    private static final Set<String> RESETS = Set.of("new question", "reset", "start over");

    private final Supplier<Asking> asking;
    private final Conversations conversations;
    private final AboutAnswers about;

    /** Answers by {@code asking}, with {@code about}'s buttons below, and remembers in {@code conversations}. */
    public DirectMessages(Supplier<Asking> asking, AboutAnswers about, ConversationStore conversations, Clock clock) {
        this.asking = asking;
        this.about = about;
        this.conversations = new Conversations(conversations, clock);
    }

    /** The answer to {@code message}, or what else is said to it. */
    public Outcome answer(IncomingMessage message) {
        String line = Normaliser.normalise(message.text());
        if (RESETS.contains(line)) {
            conversations.show(message, Shown.NOTHING);
            about.forgetQuestions(message.caller().user());
            return say(message, Reply.of(Text.markdown("All right, a new question. What would you like to know?")));
        }
        Shown before = conversations.before(message);
        Asking now = asking.get();
        List<Answer> answers = now.answer(message.text(), before);
        Shown shown = Shown.of(answers.get(0)).orElse(before);
        if (!shown.isNothing()) {
            conversations.show(message, shown);
        }
        Asked asked = Asked.of(message.text(), before, answers, now);
        Reply reply = now.replies()
                .reply(answers, about.buttons(message.caller(), asked), about.otherWords(message.text(), answers, now));
        return say(message, about.firstNote(message.caller()).map(reply::plus).orElse(reply));
    }

    /** Forgets what is held in memory of {@code person}. */
    public void forget(UserRef person) {
        conversations.forget(person);
        about.forget(person);
    }

    private static Outcome say(IncomingMessage message, Reply reply) {
        Audience audience = message.place().kind() == Place.Kind.DIRECT ? Audience.PERSON : Audience.EVERYBODY;
        return new Outcome.Say(List.of(reply), audience);
    }
}
