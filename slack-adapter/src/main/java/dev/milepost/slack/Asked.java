package dev.milepost.slack;

import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;

/**
 * Somebody asked for something, and how an answer reaches them.
 *
 * @param api Slack, as the workspace's bot
 * @param responseUrl where answers may be posted without more permissions; empty where there is none
 * @param message the timestamp of the message whose component was used, or that was written; empty where there is none
 * @param ephemeral whether that message is shown to this person alone
 * @param window which of Slack's windows an answer may use
 * @param key tells this request from all others, however often it is delivered; empty where nothing does
 */
record Asked(
        WebApi api,
        UserRef user,
        Place place,
        String responseUrl,
        String message,
        boolean ephemeral,
        Window window,
        String key) {

    String channel() {
        return place.channel().id();
    }

    String thread() {
        return place.channel().thread();
    }

    /** Whether an answer in the thread is the first there; Slack shows private ones only where others stand already. */
    boolean beginsThread() {
        return thread().equals(message);
    }

    /** One person's requests in one place are answered in order. */
    Object order() {
        return new Order(user, channel());
    }

    private record Order(UserRef user, String channel) {}
}
