package dev.milepost.discord;

import dev.milepost.chat.DeliveryResult;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
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
            return isDone(e) ? new DeliveryResult.Posted(message, place.link(message)) : RestFailure.of(e);
        }
    }

    /** An earlier try got through, and its answer was lost. */
    private static boolean isDone(Exception e) {
        return e.getCause() instanceof ErrorResponseException refused
                && refused.getErrorResponse() == ErrorResponse.ALREADY_CROSSPOSTED;
    }
}
