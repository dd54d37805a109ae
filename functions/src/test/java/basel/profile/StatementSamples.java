package basel.profile;

import basel.shared.push.Fact;
import java.time.Instant;

/// Things that people say.
final class StatementSamples {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private StatementSamples() {}

    static Statement skill(String value) {
        return said("skill", value, Fact.Polarity.yes, 1);
    }

    static Statement noSkill(String value, int seq) {
        return said("skill", value, Fact.Polarity.no, seq);
    }

    static Statement years(String value, int seq) {
        return said("years", value, Fact.Polarity.yes, seq);
    }

    /// Said in the message with this seq, as many minutes after noon.
    static Statement said(String kind, String value, Fact.Polarity polarity, int seq) {
        return new Statement(
                kind,
                value,
                polarity,
                "Tells " + value,
                "I said " + value,
                new Fact.Source("chat-1", "message-" + seq, seq, NOON.plusSeconds(60L * seq)));
    }
}
