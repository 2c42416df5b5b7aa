package dev.milepost.discord;

import dev.milepost.chat.DeliveryResult;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;

/** Publishes a message of an announcement channel to the channels that follow it. Discord takes ten an hour from each. */
final class Crosspost {

    private Crosspost() {}

    static DeliveryResult of(PostPlace place, String message) {
        try {
            RestCall.await(RestCall.of(place.jda(), Route.Messages.CROSSPOST_MESSAGE.compile(place.id(), message)));
            return new DeliveryResult.Posted(message, place.link(message));
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            // An earlier try may have got through, and its answer been lost.
            return RestFailure.response(e) == ErrorResponse.ALREADY_CROSSPOSTED
                    ? new DeliveryResult.Posted(message, place.link(message))
                    : RestFailure.of(e);
        }
    }
}
