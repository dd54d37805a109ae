package basel.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CountersTest {
    private static final int MANY = 700_000;

    @Test
    void all_since_the_start_is_counted_however_much_it_is() {
        var noon = Instant.parse("2026-11-21T12:00:00Z");
        var counters = new Counters(Clock.fixed(noon, ZoneOffset.UTC));

        for (int call = 0; call < MANY; call++) {
            counters.call("DynamoDB.GetItem", 0.5, 0);
        }
        counters.frame();

        var all = counters.since(Instant.EPOCH);
        assertThat(all.count()).containsExactly(Map.entry("DynamoDB.GetItem", (long) MANY));
        assertThat(all.readUnits()).isEqualTo(350_000);
        assertThat(all.frames()).isOne();
        assertThat(counters.since(noon.plusSeconds(1)).count()).isEmpty();
    }
}
