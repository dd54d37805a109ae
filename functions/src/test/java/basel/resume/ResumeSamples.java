package basel.resume;

import basel.profile.Statement;
import basel.shared.push.Fact;
import java.time.Instant;

/// Things that people say which belong into a profile.
final class ResumeSamples {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private ResumeSamples() {}

    static Statement said(String kind, String value) {
        return said(kind, value, Fact.Polarity.yes);
    }

    static Statement said(String kind, String value, Fact.Polarity polarity) {
        int seq = Math.abs((kind + value).hashCode() % 10_000) + 1;
        return new Statement(
                kind,
                value,
                polarity,
                "Tells " + value,
                "I said " + value,
                new Fact.Source("chat-1", "message-" + seq, seq, NOON.plusSeconds(seq)));
    }
}
