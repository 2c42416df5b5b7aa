package dev.milepost.discord;

import dev.milepost.chat.DeliveryResult;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One interaction and what has been answered to it so far. */
final class InteractionReply {

    private static final int MORE_EDITS = 2;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration MOST_WAIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(InteractionReply.class);

    private final IReplyCallback event;
    private final boolean direct;
    private boolean deferredPrivately;

    InteractionReply(IReplyCallback event, boolean direct) {
        this.event = event;
        this.direct = direct;
    }

    /** Whether it was a component of a message; a form may have come from a command, which has none. */
    boolean standsInMessage() {
        return event instanceof IMessageEditCallback && !(event instanceof ModalInteraction);
    }

    boolean defer(Audience audience) {
        if (standsInMessage()) {
            return answered(Callback.deferredUpdate());
        }
        deferredPrivately = ephemeral(audience);
        return answered(Callback.deferredReply(deferredPrivately));
    }

    void say(List<DrawnMessage> messages, Audience audience) {
        boolean ephemeral = ephemeral(audience);
        if (answered(Callback.reply(messages.getFirst(), ephemeral))) {
            followUp(messages.subList(1, messages.size()), ephemeral);
        }
    }

    void update(DrawnMessage message) {
        answered(Callback.update(message));
    }

    /** A form can be an interaction's first answer alone, and no answer to another form. */
    void ask(Outcome.Ask ask, List<DrawnMessage> typed) {
        if (event instanceof IModalCallback) {
            answered(Callback.form(FormDrawing.of(ask.form())));
        } else {
            say(typed, Audience.PERSON);
        }
    }

    void acknowledgeSilently() {
        if (defer(Audience.PERSON)) {
            withdraw();
        }
    }

    /** A deferral's audience can't be changed: where it was the wrong one, it goes and a new message comes. */
    void sayLater(List<DrawnMessage> messages, Audience audience) {
        boolean ephemeral = ephemeral(audience);
        if (standsInMessage()) {
            followUp(messages, ephemeral);
        } else if (ephemeral == deferredPrivately) {
            if (edited(messages.getFirst())) {
                followUp(messages.subList(1, messages.size()), ephemeral);
            }
        } else {
            withdraw();
            followUp(messages, ephemeral);
        }
    }

    void updateLater(DrawnMessage message) {
        edited(message);
    }

    void withdraw() {
        if (!standsInMessage()) {
            delivered(hook().deleteOriginal());
        }
    }

    private void followUp(List<DrawnMessage> messages, boolean ephemeral) {
        for (DrawnMessage message : messages) {
            if (!delivered(hook().sendMessage(message.create()).setEphemeral(ephemeral))) {
                return;
            }
        }
    }

    /** A hook of our own: JDA's gives up where the callback's answer was lost, though Discord has it. */
    private InteractionHook hook() {
        return InteractionHook.from(event.getJDA(), event.getToken());
    }

    private boolean ephemeral(Audience audience) {
        return audience == Audience.PERSON && !direct;
    }

    /** Tried once more where the first try may not have arrived: Discord takes one answer, however often it comes. */
    private boolean answered(Callback callback) {
        Optional<DeliveryResult> failure = failure(callback.first(event));
        if (failure.isPresent() && RestFailure.passing(failure.get())) {
            failure = failure(callback.again(event));
        }
        return arrived(failure);
    }

    /** Tried again where it may not have arrived: it says the same however often it comes, and else stays "thinking". */
    private boolean edited(DrawnMessage message) {
        Optional<DeliveryResult> failure = failure(hook().editOriginal(message.edit()));
        for (int i = 0; i < MORE_EDITS && failure.filter(RestFailure::passing).isPresent(); i++) {
            if (!Pause.of(Pause.before(i, FIRST_WAIT, MOST_WAIT))) {
                break;
            }
            failure = failure(hook().editOriginal(message.edit()));
        }
        return arrived(failure);
    }

    private boolean delivered(RestAction<?> request) {
        return arrived(failure(request));
    }

    private boolean arrived(Optional<DeliveryResult> failure) {
        failure.ifPresent(f -> LOG.warn("An answer to interaction {} didn't arrive: {}", event.getId(), f));
        return failure.isEmpty();
    }

    private static Optional<DeliveryResult> failure(RestAction<?> request) {
        try {
            request.submit().join();
            return Optional.empty();
        } catch (RuntimeException e) {
            return RestFailure.alreadyAnswered(e) ? Optional.empty() : Optional.of(RestFailure.of(e));
        }
    }
}
