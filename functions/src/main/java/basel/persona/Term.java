package basel.persona;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/// A word that a question asks for: its stems and those of its halves, words of the same meaning
/// (also as its halves), words that it asks for ("database": PostgreSQL), and kinds of facts. A
/// name must be met as such; a plain word hardly counts where it is not met.
record Term(
        Set<String> stems,
        Set<String> parts,
        Set<String> same,
        Set<String> halves,
        Set<String> under,
        Set<String> kinds,
        Sort sort,
        double absent,
        Part part,
        boolean rare) {
    private static final double SAME = 0.9;
    private static final double UNDER = 0.8;
    private static final double WITHIN = 0.75;
    private static final double ALIKE = 0.45;
    private static final double PART = 0.45;
    private static final double QUOTED = 0.9;
    private static final double LONE = 0.8;
    private static final double NAMED = 0.7;
    private static final double ASIDE = 0.15;

    /// The part that a word has in its question: asked for, one of several that would do, or told
    /// along.
    enum Part {
        ASKED,
        EITHER,
        ALONG
    }

    /// How much a word is the matter of a question: met it weighs `met`, not met `absent`. A word
    /// of which nothing is known weighs more than a known one: what is not known is rarely shared.
    enum Sort {
        NAME(1.5, 1.5),
        MATTER(1, 1),
        KNOWN(1, 0.6),
        SOFT(0.8, 0.25),
        PLAIN(0.3, 0.12);

        private final double met;
        private final double absent;

        Sort(double met, double absent) {
            this.met = met;
            this.absent = absent;
        }
    }

    static Term ofKinds(Set<String> kinds) {
        return new Term(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                kinds,
                Sort.MATTER,
                1,
                Part.ASKED,
                false);
    }

    static Term of(Set<String> stems, Set<String> parts, Lexicon lexicon, Sort sort) {
        return new Term(
                stems,
                parts,
                lexicon.same(stems),
                lexicon.means(stems) ? Set.of() : lexicon.same(parts),
                lexicon.under(stems),
                lexicon.kinds(stems),
                sort,
                sort.absent,
                Part.ASKED,
                false);
    }

    /// The same, where so many of a candidate's pieces are about it that it tells few apart.
    Term common(double share, boolean few) {
        return new Term(stems, parts, same, halves, under, kinds, sort, absent * share, part, few);
    }

    /// The same, where it is only said along, or one of several that would do.
    Term as(Part side) {
        var soft = sort == Sort.PLAIN ? Sort.PLAIN : Sort.SOFT;
        double least = Math.min(absent, ASIDE);
        return new Term(stems, parts, same, halves, under, kinds, soft, least, side, rare);
    }

    /// Whether a piece that meets it is about the matter: a soft word where few pieces meet it.
    boolean sure() {
        return asked() || (sort == Sort.SOFT && rare);
    }

    /// Whether it is asked for in so many words.
    boolean asked() {
        return sort == Sort.NAME || sort == Sort.MATTER || sort == Sort.KNOWN;
    }

    /// What it weighs where it is not met; a soft word more, where nothing sure is met.
    double absent(boolean sure) {
        return sort == Sort.SOFT && !sure && part == Part.ASKED ? LONE : absent;
    }

    double weight() {
        return sort.met;
    }

    /// Whether it must not be left open either, though that weighs less: a common word.
    boolean known() {
        return sort == Sort.KNOWN && absent >= Sort.KNOWN.absent && kinds.isEmpty();
    }

    /// Whether it must not be left open: a kind of facts may be told in other words.
    boolean matter() {
        return (sort == Sort.NAME || sort == Sort.MATTER) && absent >= 1 && kinds.isEmpty();
    }

    boolean plain() {
        return sort == Sort.PLAIN;
    }

    /// From 0, not at all, to 1. What stands only in the words that a fact came from counts less.
    double meets(Words words) {
        boolean kind = words.yes() && kinds.stream().anyMatch(words.kinds()::contains);
        return Math.max(kind ? SAME : 0, said(words));
    }

    /// The same, of words alone.
    double said(Words words) {
        return Math.max(meets(words.told()), QUOTED * meets(words.quoted()));
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
        if (text.has(halves)) {
            return ALIKE;
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
        return sort == Sort.NAME && meets(words) < NAMED;
    }

    /// Whether it is one word, or means it.
    boolean names(Set<String> word) {
        return !Collections.disjoint(stems, word) || !Collections.disjoint(same, word);
    }

    /// What a piece offers to be met: what it tells, the words it came from, its kinds, and word by
    /// word what it is about.
    record Words(
            Stems told, Stems quoted, Set<String> kinds, boolean yes, List<Set<String>> value) {
        Words unquoted() {
            return new Words(told, Stems.of(""), kinds, yes, value);
        }
    }
}
