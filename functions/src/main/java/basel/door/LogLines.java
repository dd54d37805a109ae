package basel.door;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;

/// The logs of a function on Lambda: what `logback.xml` says elsewhere, without reading it, which
/// would load some 550 classes more.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogLines extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        if (!OnLambda.isHere()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        var root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender(logs, new Lines()));
        var metrics = logs.getLogger("metrics");
        metrics.setAdditive(false);
        metrics.addAppender(appender(logs, new Bare()));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> appender(
            LoggerContext logs, LayoutBase<ILoggingEvent> layout) {
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        var appender = new ConsoleAppender<ILoggingEvent>();
        layout.setContext(logs);
        layout.start();
        encoder.setContext(logs);
        encoder.setLayout(layout);
        encoder.start();
        appender.setContext(logs);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /// When, how grave, whence, what.
    static final class Lines extends LayoutBase<ILoggingEvent> {
        private static final int WIDTH = 5;

        @Override
        public String doLayout(ILoggingEvent event) {
            var level = event.getLevel().toString().toUpperCase(Locale.ROOT);
            var line =
                    new StringBuilder()
                            .append(Instant.ofEpochMilli(event.getTimeStamp()))
                            .append(' ')
                            .append(level)
                            .repeat(' ', 1 + Math.max(0, WIDTH - level.length()))
                            .append(event.getLoggerName())
                            .append(" - ")
                            .append(event.getFormattedMessage())
                            .append('\n');
            if (event.getThrowableProxy() != null) {
                line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            return line.toString();
        }
    }

    /// The message alone: CloudWatch reads it.
    static final class Bare extends LayoutBase<ILoggingEvent> {
        @Override
        public String doLayout(ILoggingEvent event) {
            return event.getFormattedMessage() + "\n";
        }
    }
}
