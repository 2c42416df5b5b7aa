package dev.milepost.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.milepost.app.config.Config.LogFormat;
import dev.milepost.app.config.Config.LogLevel;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets Logback up. By code, since reading its XML would take longer than many a command. */
public final class Logs {

    private static final String PATTERN =
            "%d{HH:mm:ss.SSS} %-5level %-18.18logger{0} %replace([%X{event}] ){'\\[\\] ', ''}%msg%n";

    private Logs() {}

    /**
     * Writes everything, java.util.logging's lines included, to {@code target}.
     *
     * @param secrets values that are masked wherever they turn up
     */
    public static void start(LogFormat format, LogLevel level, Collection<String> secrets, OutputStream target) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        configure(context, format, level, new Masking(secrets), target);
        Thread.setDefaultUncaughtExceptionHandler(uncaught(context));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Logs what ends a thread: the JVM would print it as it is, secrets and all. */
    static Thread.UncaughtExceptionHandler uncaught(LoggerContext context) {
        return (thread, e) ->
                context.getLogger(Logs.class).error("The thread {} ended by a fault of ours", thread.getName(), e);
    }

    static void configure(
            LoggerContext context, LogFormat format, LogLevel level, Masking masking, OutputStream target) {
        context.reset();
        context.addTurboFilter(new UnreadEvents());
        Encoder<ILoggingEvent> lines = format == LogFormat.JSON ? json(context) : human(context);
        MaskingEncoder encoder = new MaskingEncoder(lines, masking);
        encoder.setContext(context);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(new SharedStream(target));
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        root.setLevel(libraries(level));
        // Whoever hangs up within a request gets a stack trace from it: anybody could fill the log with them.
        context.getLogger("io.helidon.webserver.http1").setLevel(Level.ERROR);
        context.getLogger("dev.milepost").setLevel(Level.toLevel(level.name()));
    }

    /** Libraries tell of themselves at length; unless somebody looks closely, only what went wrong is of use. */
    private static Level libraries(LogLevel ours) {
        List<LogLevel> close = List.of(LogLevel.DEBUG, LogLevel.TRACE);
        Level theirs = close.contains(ours) ? Level.INFO : Level.WARN;
        return ours == LogLevel.ERROR ? Level.ERROR : theirs;
    }

    private static Encoder<ILoggingEvent> human(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
