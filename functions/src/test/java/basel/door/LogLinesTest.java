package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a function's log lines look like.
final class LogLinesTest {
    @Test
    void a_line_says_when_how_grave_whence_and_what() {
        assertThat(new LogLines.Lines().doLayout(event(null)))
                .matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z WARN  basel.door - 2 of 3\\n");
    }

    @Test
    void what_was_thrown_stands_below() {
        assertThat(new LogLines.Lines().doLayout(event(new IllegalStateException("broken"))))
                .contains("2 of 3\njava.lang.IllegalStateException: broken")
                .contains("at basel.door.LogLinesTest");
    }

    @Test
    void a_metric_is_its_message_alone() {
        assertThat(new LogLines.Bare().doLayout(event(null))).isEqualTo("2 of 3\n");
    }

    private static LoggingEvent event(@Nullable Throwable thrown) {
        var logger = new LoggerContext().getLogger("basel.door");
        return new LoggingEvent("", logger, Level.WARN, "{} of {}", thrown, new Object[] {2, 3});
    }
}
