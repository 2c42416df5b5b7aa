package dev.milepost.discord;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Joins an interaction to the member's permissions that Discord sent with it, which JDA works out anew
 * from its cache instead. JDA gives the payload right after the event, on the same thread.
 */
final class InteractionPermissions {

    /** What is done with an interaction once its permissions are known. */
    interface Handler {
        void handle(GenericInteractionCreateEvent event, OptionalLong permissions);
    }

    private final Map<Long, GenericInteractionCreateEvent> waiting = new ConcurrentHashMap<>();
    private final boolean payloads;
    private final Handler handler;

    /** {@code payloads}: whether JDA was built with raw events. */
    InteractionPermissions(boolean payloads, Handler handler) {
        this.payloads = payloads;
        this.handler = handler;
    }

    void event(GenericInteractionCreateEvent event) {
        if (payloads) {
            waiting.put(event.getIdLong(), event);
        } else {
            handler.handle(event, OptionalLong.empty());
        }
    }

    void payload(RawGatewayEvent raw) {
        if (!raw.getType().equals("INTERACTION_CREATE")) {
            return;
        }
        DataObject interaction = raw.getPayload();
        GenericInteractionCreateEvent event = waiting.remove(interaction.getUnsignedLong("id"));
        if (event != null) {
            handler.handle(event, permissions(interaction));
        }
    }

    private static OptionalLong permissions(DataObject interaction) {
        try {
            return interaction
                    .optObject("member")
                    .filter(member -> !member.isNull("permissions"))
                    .map(member -> OptionalLong.of(member.getUnsignedLong("permissions")))
                    .orElse(OptionalLong.empty());
        } catch (ParsingException | NumberFormatException noNumber) {
            return OptionalLong.empty();
        }
    }
}
