package dev.milepost.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** JDA quotes an event that it can't read, with what people wrote and with tokens: only that there was one is logged. */
final class UnreadEvents extends TurboFilter {

    private static final String READER = "net.dv8tion.jda.internal.requests.WebSocketClient";
    private static final String QUOTES = "Got an unexpected";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (format == null || !format.startsWith(QUOTES) || !logger.getName().equals(READER)) {
            return FilterReply.NEUTRAL;
        }
        logger.getLoggerContext().getLogger(UnreadEvents.class).warn("Discord sent something that can't be read");
        return FilterReply.DENY;
    }
}
