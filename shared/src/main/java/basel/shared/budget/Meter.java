package basel.shared.budget;

import basel.shared.model.ModelReply.Usage;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what a model call took as a metric that CloudWatch reads off the log (embedded metric
/// format): namespace `Basel`, by stack, and by stack and model. Only where the logger `metrics` is
/// on, which writes the line as it is.
@Singleton
final class Meter {
    private static final Logger log = LoggerFactory.getLogger("metrics");
    private final String stack;

    Meter(@Value("${basel.parameters:/basel/basel}") String parameters) {
        this.stack = parameters.substring(parameters.lastIndexOf('/') + 1);
    }

    /// @param cost in millionths of a dollar; unknown counts as nothing
    void count(String model, Usage usage, OptionalLong cost, Instant now) {
        if (log.isInfoEnabled()) {
            log.info(line(model, usage, cost, now));
        }
    }

    String line(String model, Usage usage, OptionalLong cost, Instant now) {
        return String.format(
                Locale.ROOT,
                """
                {"_aws":{"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"Basel","Dimensions":[["Stack"],["Stack","Model"]],\
                "Metrics":[{"Name":"Calls","Unit":"Count"},{"Name":"TokensIn","Unit":"Count"},{"Name":"TokensOut","Unit":"Count"},\
                {"Name":"Dollars","Unit":"None"}]}]},"Stack":"%s","Model":"%s","Calls":1,"TokensIn":%d,"TokensOut":%d,"Dollars":%s}\
                """,
                now.toEpochMilli(),
                stack,
                model.replaceAll("[^\\w.:/ -]", "_"),
                usage.tokensIn(),
                usage.tokensOut(),
                BigDecimal.valueOf(cost.orElse(0), 6).toPlainString());
    }
}
