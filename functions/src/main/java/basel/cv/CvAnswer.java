package basel.cv;

import basel.profile.Statement;
import basel.shared.push.Fact;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a model answers to the task `cv`; every part may be missing or wrong.
@Serdeable
record CvAnswer(@Nullable List<Stated> facts) {
    private static final Set<String> KINDS =
            Set.of(
                    "skill",
                    "years",
                    "role",
                    "employer",
                    "place",
                    "outcome",
                    "education",
                    "certificate",
                    "language",
                    "project");
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_QUOTE = 1_000;
    private static final int MOST = 120;

    /// A fact with the exact words that it came from.
    @Serdeable
    record Stated(
            @Nullable String kind,
            @Nullable String value,
            @Nullable String sentence,
            @Nullable String quote) {}

    /// What holds: facts of a known kind whose quote stands in the text exactly.
    List<Statement> statements(String text, Fact.Source source) {
        return facts == null
                ? List.of()
                : facts.stream()
                        .limit(MOST)
                        .flatMap(stated -> statement(stated, text, source).stream())
                        .toList();
    }

    private static Optional<Statement> statement(Stated stated, String text, Fact.Source source) {
        var kind = stated.kind();
        var quote = fitting(stated.quote(), LONGEST_QUOTE);
        var value = fitting(stated.value(), LONGEST_VALUE);
        var sentence = fitting(stated.sentence(), LONGEST_SENTENCE);
        if (kind == null
                || !KINDS.contains(kind)
                || quote.filter(text::contains).isEmpty()
                || value.isEmpty()
                || sentence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Statement(
                        kind, value.get(), Fact.Polarity.yes, sentence.get(), quote.get(), source));
    }

    private static Optional<String> fitting(@Nullable String text, int longest) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(stripped -> !stripped.isEmpty() && stripped.length() <= longest);
    }
}
