package dev.milepost.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** The direct-message channel to a person. Discord documents ids as strings; JDA would ask for it by a number. */
final class DirectChannel {

    private DirectChannel() {}

    static RestAction<PrivateChannel> to(String person, JDA jda) {
        return new RestActionImpl<>(
                jda,
                Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                DataObject.empty().put("recipient_id", person),
                (response, request) -> ((JDAImpl) jda).getEntityBuilder().createPrivateChannel(response.getObject()));
    }
}
