package basel.persona;

import basel.shared.push.Fact;
import java.time.Instant;

/// Facts of which only what matters is told.
final class FactSamples {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private FactSamples() {}

    static Fact shared(int n, String kind, String value, String sentence, String quote) {
        return fact(n, kind, value, sentence, quote, Fact.State.confirmed, Fact.Visibility.PERSONA);
    }

    static Fact secret(int n, String kind, String value, String sentence, String quote) {
        return fact(n, kind, value, sentence, quote, Fact.State.confirmed, Fact.Visibility.PRIVATE);
    }

    static Fact fact(
            int n,
            String kind,
            String value,
            String sentence,
            String quote,
            Fact.State state,
            Fact.Visibility visibility) {
        return new Fact(
                "01990000-0000-7000-8000-%012d".formatted(n),
                kind,
                value,
                Fact.Polarity.yes,
                sentence,
                quote,
                state,
                visibility,
                new Fact.Source("chat-1", "message-" + n, n, NOON),
                1,
                NOON,
                NOON);
    }
}
