package basel.persona;

import static java.util.Collections.disjoint;

import basel.profile.Facts;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.shared.words.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a link may see of a candidate: what they confirmed and share, less what the link hides.
/// Nothing else reaches a search, a prompt or a visitor.
@Singleton
final class Sharing {
    private final Facts facts;
    private final Entries entries;
    private final Lexicon lexicon;

    Sharing(Facts facts, Entries entries, Lexicon lexicon) {
        this.facts = facts;
        this.entries = entries;
        this.lexicon = lexicon;
    }

    /// The newest first.
    List<Piece> of(UserId host, List<String> hiddenTopics) {
        var hidden = new HiddenTopics(hiddenTopics, lexicon);
        var known = facts.known(host);
        var pieces = new ArrayList<>(shared(known, hidden));
        entries.shared(host).stream().filter(entry -> shows(entry, hidden)).forEach(pieces::add);
        return pieces;
    }

    static List<Piece> shared(List<Fact> known, HiddenTopics hidden) {
        var secrets = known.stream().filter(fact -> !open(fact)).map(Secret::of).toList();
        return known.stream()
                .filter(Sharing::open)
                .filter(fact -> !hides(fact, hidden))
                .map(fact -> Piece.of(fact, tellsNoOther(fact, secrets)))
                .toList();
    }

    private static boolean open(Fact fact) {
        return fact.state() == Fact.State.confirmed && fact.visibility() != Fact.Visibility.PRIVATE;
    }

    private static boolean hides(Fact fact, HiddenTopics hidden) {
        var quote = fact.quote();
        return hidden.hidesKind(fact.kind())
                || hidden.hidesText(fact.value())
                || hidden.hidesText(fact.sentence())
                || (quote != null && hidden.hidesText(quote));
    }

    private static boolean shows(Piece entry, HiddenTopics hidden) {
        return !hidden.hidesKind(entry.kind())
                && !hidden.hidesText(entry.value())
                && !hidden.hidesText(entry.sentence());
    }

    /// Whether the words that a fact came from tell nothing that the candidate keeps to themselves.
    private static boolean tellsNoOther(Fact fact, List<Secret> secrets) {
        var quote = fact.quote();
        if (quote == null) {
            return false;
        }
        var said = Stems.of(quote).words();
        return secrets.stream().noneMatch(secret -> tells(quote, said, secret));
    }

    private static boolean tells(String quote, Set<String> said, Secret secret) {
        var other = secret.quote();
        if (other != null && (quote.contains(other) || other.contains(quote))) {
            return true;
        }
        return !secret.value().isEmpty()
                && secret.value().stream().allMatch(stems -> !disjoint(stems, said));
    }

    /// What is not shared: the words it came from, and the stems of each word of its value.
    private record Secret(@Nullable String quote, List<Set<String>> value) {
        static Secret of(Fact fact) {
            var value = Words.asked(fact.value()).stream().map(Words.Asked::stems).toList();
            return new Secret(fact.quote(), value);
        }
    }
}
