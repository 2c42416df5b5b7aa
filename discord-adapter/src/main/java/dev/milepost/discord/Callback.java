package dev.milepost.discord;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** The first answer to an interaction: what JDA sends for it, and the same again where the first try failed on its way. */
final class Callback {

    private static final int REPLY = 4;
    private static final int DEFERRED_REPLY = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE_MESSAGE = 7;
    private static final int FORM = 9;

    private final DataObject body;
    private final Collection<? extends AttachedFile> files;
    private final Function<IReplyCallback, RestAction<?>> first;

    private Callback(
            DataObject body, Collection<? extends AttachedFile> files, Function<IReplyCallback, RestAction<?>> first) {
        this.body = body;
        this.files = files;
        this.first = first;
    }

    static Callback reply(DrawnMessage message, boolean ephemeral) {
        MessageCreateData data = message.create();
        DataObject json = data.toData();
        if (ephemeral) {
            json.put("flags", json.getInt("flags") | MessageFlag.EPHEMERAL.getValue());
        }
        return new Callback(
                body(REPLY).put("data", json),
                data.getAllDistinctFiles(),
                event -> event.reply(data).setEphemeral(ephemeral));
    }

    static Callback update(DrawnMessage message) {
        MessageEditData data = message.edit();
        return new Callback(
                body(UPDATE_MESSAGE).put("data", data.toData()),
                data.getAllDistinctFiles(),
                event -> ((IMessageEditCallback) event).editMessage(data));
    }

    static Callback deferredReply(boolean ephemeral) {
        DataObject body = body(DEFERRED_REPLY);
        if (ephemeral) {
            body.put("data", DataObject.empty().put("flags", MessageFlag.EPHEMERAL.getValue()));
        }
        return new Callback(body, List.of(), event -> event.deferReply(ephemeral));
    }

    static Callback deferredUpdate() {
        return new Callback(body(DEFERRED_UPDATE), List.of(), event -> ((IMessageEditCallback) event).deferEdit());
    }

    static Callback form(Modal form) {
        return new Callback(
                body(FORM).put("data", form.toData()), List.of(), event -> ((IModalCallback) event).replyModal(form));
    }

    private static DataObject body(int type) {
        return DataObject.empty().put("type", type);
    }

    DataObject body() {
        return body;
    }

    Collection<? extends AttachedFile> files() {
        return files;
    }

    RestAction<?> first(IReplyCallback event) {
        return first.apply(event);
    }

    /** JDA lets an event be answered once only, whether or not the answer got through. */
    RestAction<?> again(IReplyCallback event) {
        return new RestActionImpl<Void>(
                event.getJDA(),
                Route.Interactions.CALLBACK.compile(event.getId(), event.getToken()),
                RestCall.body(body, files));
    }
}
