package dev.milepost.app.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.milepost.app.config.Config.LogFormat;
import dev.milepost.app.config.Config.LogLevel;
import java.util.List;

/**
 * What Logback finds when something is logged before {@link Logs#start}: warnings only, and on standard error, since
 * standard output is for results.
 */
public final class FirstWord extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Logs.configure(context, LogFormat.HUMAN, LogLevel.WARN, new Masking(List.of()), System.err);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
