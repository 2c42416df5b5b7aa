package dev.milepost.discord;

import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.DeliveryResult.Refused;
import dev.milepost.chat.DeliveryResult.Unknown;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;

/** What a failed request to Discord means. */
final class RestFailure {

    private RestFailure() {}

    static DeliveryResult of(Throwable thrown) {
        Throwable failure = cause(thrown);
        return switch (failure) {
            case ErrorResponseException e -> of(e);
            case TimeoutException e -> new Unknown("no answer within %d s".formatted(RestCall.PATIENCE_S));
            case InterruptedException e -> {
                Thread.currentThread().interrupt();
                yield new Unknown("interrupted");
            }
            case InsufficientPermissionException e ->
                new Refused(Reason.NO_PERMISSION, ChannelPermissions.name(e.getPermission()));
            case RateLimitedException e ->
                new Refused(Reason.RATE_LIMITED, "429", Duration.ofMillis(e.getRetryAfter()));
            default -> new Unknown(failure.getClass().getSimpleName());
        };
    }

    /** Without what a future wraps it in. */
    private static Throwable cause(Throwable thrown) {
        boolean wrapped = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return wrapped && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /** What was in the way, in a few words. */
    static String detail(Throwable thrown) {
        return switch (of(thrown)) {
            case Refused refused -> refused.detail();
            case Unknown unknown -> unknown.detail();
            case DeliveryResult.Posted posted -> "";
        };
    }

    private static DeliveryResult of(ErrorResponseException e) {
        IOException io = io(e);
        if (io != null) {
            return neverLeft(io)
                    ? new Refused(Reason.PLATFORM_DOWN, io.getClass().getSimpleName())
                    : new Unknown(io.getClass().getSimpleName());
        }
        int status = e.getResponse() == null ? 0 : e.getResponse().code;
        if (status >= 500) {
            return new Unknown("HTTP " + status);
        }
        String detail = e.getErrorCode() + " " + e.getMeaning();
        return switch (e.getErrorResponse()) {
            case MISSING_ACCESS, MISSING_PERMISSIONS, CANNOT_SEND_TO_USER -> new Refused(Reason.NO_PERMISSION, detail);
            case UNKNOWN_CHANNEL, ILLEGAL_OPERATION_ARCHIVED_THREAD, THREAD_LOCKED ->
                new Refused(Reason.CHANNEL_GONE, detail);
            case UNKNOWN_GUILD, UNAUTHORIZED -> new Refused(Reason.NOT_INSTALLED, detail);
            case SLOWMODE_RATE_LIMIT -> new Refused(Reason.RATE_LIMITED, detail);
            default -> byStatus(status, detail);
        };
    }

    private static DeliveryResult byStatus(int status, String detail) {
        return switch (status) {
            case 401 -> new Refused(Reason.NOT_INSTALLED, detail);
            case 403 -> new Refused(Reason.NO_PERMISSION, detail);
            case 404 -> new Refused(Reason.CHANNEL_GONE, detail);
            case 429 -> new Refused(Reason.RATE_LIMITED, detail);
            default -> new Refused(Reason.BAD_PAYLOAD, detail);
        };
    }

    /**
     * Whether an earlier try of the same answer to an interaction got through: the HTTP client repeats
     * a request on its own where a kept connection broke, and then Discord knows the answer already.
     */
    static boolean alreadyAnswered(Throwable thrown) {
        return response(thrown) == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
    }

    /** What Discord said, {@code SERVER_ERROR} where it said nothing that is known. */
    static ErrorResponse response(Throwable thrown) {
        return cause(thrown) instanceof ErrorResponseException e ? e.getErrorResponse() : ErrorResponse.SERVER_ERROR;
    }

    /** Whether a second try may go where the first one didn't. */
    static boolean passing(DeliveryResult result) {
        return result instanceof Unknown || (result instanceof Refused r && r.reason() == Reason.PLATFORM_DOWN);
    }

    private static @Nullable IOException io(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException io) {
                return io;
            }
        }
        return null;
    }

    private static boolean neverLeft(IOException io) {
        return io instanceof ConnectException
                || io instanceof NoRouteToHostException
                || io instanceof UnknownHostException;
    }
}
