package dev.milepost.app.playground;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.chat.ChannelCheck.Gap;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.DeliveryResult.Reason;
import dev.milepost.chat.DeliveryResult.Refused;
import dev.milepost.chat.DeliveryResult.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that goes wrong at a platform, with what its adapter makes of the platform's answer. */
enum Fault {
    NONE("Nothing is broken"),
    RATE_LIMITED("429: too many requests"),
    SERVER_ERROR("500: the platform fails"),
    NO_ANSWER("Times out after taking the message"),
    UNREACHABLE("Can't be reached"),
    CHANNEL_GONE("The channel is deleted"),
    NO_PERMISSION("Permission to post is withdrawn"),
    NO_HISTORY("History can't be read");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    static Fault of(String id) throws BadRequest {
        for (Fault fault : values()) {
            if (fault.id().equals(id)) {
                return fault;
            }
        }
        throw new BadRequest("there is no fault “" + id + "”");
    }

    /** Whether a message that is posted now ends up in the channel. */
    boolean takes() {
        return this == NONE || this == NO_ANSWER || this == NO_HISTORY;
    }

    /** Whether it is about the whole platform and not about one channel. */
    boolean isEverywhere() {
        return switch (this) {
            case RATE_LIMITED, SERVER_ERROR, NO_ANSWER, UNREACHABLE -> true;
            case NONE, CHANNEL_GONE, NO_PERMISSION, NO_HISTORY -> false;
        };
    }

    /** How a post ends; empty where it is posted and the platform says so. */
    Optional<DeliveryResult> onPost(boolean slack) {
        return switch (this) {
            case NONE, NO_HISTORY -> Optional.empty();
            case RATE_LIMITED ->
                Optional.of(new Refused(Reason.RATE_LIMITED, slack ? "ratelimited" : "429", RETRY_AFTER));
            case SERVER_ERROR -> Optional.of(new Unknown(slack ? "http_500" : "HTTP 500"));
            case NO_ANSWER -> Optional.of(new Unknown("no answer within 30 s"));
            case UNREACHABLE -> Optional.of(new Refused(Reason.PLATFORM_DOWN, "ConnectException"));
            case CHANNEL_GONE ->
                Optional.of(new Refused(Reason.CHANNEL_GONE, slack ? "channel_not_found" : "10003 Unknown Channel"));
            case NO_PERMISSION ->
                Optional.of(new Refused(Reason.NO_PERMISSION, slack ? "not_in_channel" : "50013 Missing Permissions"));
        };
    }

    /** What asking for permissions comes to. */
    ChannelCheck onCheck(boolean slack) {
        return switch (this) {
            case NONE -> new ChannelCheck.Ready(List.of());
            case NO_HISTORY ->
                new ChannelCheck.Ready(List.of(new Gap(
                        slack ? "channels:history" : "Read Message History",
                        "to find out whether a tip arrived whose answer was lost")));
            case CHANNEL_GONE ->
                new ChannelCheck.NotReady(List.of(new Gap("the channel", "it is deleted, or I may not see it")));
            case NO_PERMISSION ->
                new ChannelCheck.NotReady(List.of(
                        slack
                                ? new Gap("membership", "invite me with /invite")
                                : new Gap("Send Messages", "to post the tips")));
            case RATE_LIMITED, SERVER_ERROR, NO_ANSWER, UNREACHABLE ->
                new ChannelCheck.NotKnown(words.toLowerCase(Locale.ROOT));
        };
    }
}
