package basel.shared.budget;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.ModelReply.Usage;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class MeterTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_call_is_a_line_that_cloudwatch_reads_as_metrics() throws Exception {
        var line =
                new Meter("/basel/trial")
                        .line("eu.model-1:0\"", new Usage(1000, 20), OptionalLong.of(1300), NOON);

        var said = new ObjectMapper().readTree(line);
        var metrics = said.at("/_aws/CloudWatchMetrics/0");
        assertThat(said.at("/_aws/Timestamp").asLong()).isEqualTo(NOON.toEpochMilli());
        assertThat(metrics.path("Namespace").asText()).isEqualTo("Basel");
        assertThat(said.path("Stack").asText()).isEqualTo("trial");
        assertThat(said.path("Model").asText()).isEqualTo("eu.model-1:0_");
        assertThat(said.path("Dollars").asText()).isEqualTo("0.0013");
        for (var metric : metrics.path("Metrics")) {
            assertThat(said.path(metric.path("Name").asText()).isNumber()).isTrue();
        }
    }
}
