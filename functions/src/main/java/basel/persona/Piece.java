package basel.persona;

import basel.shared.push.Fact;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that the candidate shares: a fact or an entry of the profile. `quote` are their own
/// words, where these may be shown.
record Piece(
        String id,
        String source,
        String kind,
        String value,
        boolean yes,
        String sentence,
        @Nullable String quote,
        Instant at) {
    private static final int LONGEST_QUOTE = 300;

    /// The kinds of facts that an entry of a section tells, where it has another name.
    private static final Map<String, Set<String>> SECTIONS =
            Map.of(
                    "experience", Set.of("employer", "role"),
                    "skills", Set.of("skill"),
                    "projects", Set.of("project"),
                    "certificates", Set.of("certificate"),
                    "languages", Set.of("language"),
                    "links", Set.of("link"));

    static final String FACT = "fact";
    static final String PROFILE = "profile";

    /// A fact with its quote, or without it.
    static Piece of(Fact fact, boolean quoted) {
        var said = fact.source();
        return new Piece(
                fact.id(),
                FACT,
                fact.kind(),
                fact.value(),
                fact.polarity() == Fact.Polarity.yes,
                fact.sentence(),
                quoted ? fact.quote() : null,
                said == null ? fact.createdAt() : said.at());
    }

    /// What it answers for: its own kind, and those that its section tells.
    Set<String> kinds() {
        var own = kind.toLowerCase(Locale.ROOT);
        var kinds = new HashSet<>(SECTIONS.getOrDefault(own, Set.of()));
        kinds.add(own);
        return kinds;
    }

    /// All that a visitor may read of it: the sentence, and the candidate's own words where they
    /// say more.
    String shown() {
        var own = quote;
        if (own == null
                || own.isBlank()
                || own.length() > LONGEST_QUOTE
                || sentence.contains(own)) {
            return sentence;
        }
        return own.contains(sentence) ? own : sentence + " – “" + own.strip() + "”";
    }
}
