package dev.milepost.discord;

import java.lang.reflect.Field;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.WebSocketClient;

/**
 * Resumes at the configured gateway. JDA resumes at the address that READY named, and has no setting
 * for another; it tells of the cut before it connects again, on the same thread, and that is the moment
 * to make it forget. A proxy or compatible server that passes on Discord's READY is thus never left.
 */
final class PinnedResume implements EventListener {

    private final Field resumeUrl;

    PinnedResume() {
        try {
            resumeUrl = WebSocketClient.class.getDeclaredField("resumeUrl");
            resumeUrl.setAccessible(true);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this JDA keeps the address to resume at elsewhere", e);
        }
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof SessionDisconnectEvent) {
            forget(event.getJDA());
        }
    }

    private void forget(JDA jda) {
        try {
            resumeUrl.set(((JDAImpl) jda).getClient(), null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
