package basel.persona;

import java.util.Collections;
import java.util.Set;

/// A word that a question asks for: its stems and those of its halves, words of the same meaning,
/// words that it asks for ("database": PostgreSQL), and kinds of facts. A name must be met as such.
record Term(
        Set<String> stems,
        Set<String> parts,
        Set<String> same,
        Set<String> under,
        Set<String> kinds,
        boolean name,
        double weight) {
    private static final double SAME = 0.9;
    private static final double UNDER = 0.8;
    private static final double PART = 0.5;
    private static final double WITHIN = 0.7;
    private static final double QUOTED = 0.9;
    private static final double NAMED = 0.7;

    /// From 0, not at all, to 1. What stands only in the words that a fact came from counts less.
    double meets(Words words) {
        double told = meets(words.told());
        boolean kind = words.yes() && kinds.stream().anyMatch(words.kinds()::contains);
        return Math.max(kind ? SAME : 0, Math.max(told, QUOTED * meets(words.quoted())));
    }

    private double meets(Stems text) {
        if (text.has(stems)) {
            return 1;
        }
        if (text.has(same)) {
            return SAME;
        }
        if (text.has(under)) {
            return UNDER;
        }
        if (text.hasPart(stems)) {
            return WITHIN;
        }
        return text.has(parts) ? PART : 0;
    }

    /// Whether both ask for the same.
    boolean means(Term other) {
        return !Collections.disjoint(stems, other.stems)
                || !Collections.disjoint(same, other.stems)
                || (stems.isEmpty() && other.stems.isEmpty() && kinds.equals(other.kinds));
    }

    boolean missed(Words words) {
        return name && meets(words) < NAMED;
    }

    /// What a piece offers to be met: what it tells, the words it came from, and its kinds.
    record Words(Stems told, Stems quoted, Set<String> kinds, boolean yes) {}
}
