package basel.persona;

import java.util.OptionalDouble;

/// How much of a question a piece meets, from 0 to 1. Words that ask for a kind of facts count as
/// one; plain words alone are no evidence, and soft ones alone must all be met.
final class Score {
    private static final double HALF = 0.5;

    /// What a piece is worth that leaves a part of the matter open.
    private static final double OPEN = 0.78;

    /// The same, where that part is a common word of working life.
    private static final double KNOWN = 0.9;

    /// What else is asked for, where what is denied covers it.
    private static final double UNSAID = 0.12;

    /// Soft words that are left open count this at most, where what is sure is met.
    private static final double SOFT = 0.4;

    private Score() {}

    static double of(Inquiry inquiry, Term.Words piece) {
        var words = inquiry.asksFor(Aspect.SPEAK) ? piece.unquoted() : piece;
        var terms = inquiry.terms();
        boolean denied = inquiry.denied(words);
        if (inquiry.excludes(words)
                || (!denied && terms.stream().anyMatch(term -> term.missed(words)))) {
            return 0;
        }
        boolean some = terms.stream().anyMatch(term -> !term.plain() && term.meets(words) > 0);
        boolean open = terms.stream().anyMatch(term -> term.matter() && term.meets(words) < HALF);
        double share = share(inquiry, words, some, denied);
        boolean known = terms.stream().anyMatch(term -> term.known() && term.meets(words) < HALF);
        return some ? share * (denied ? 1 : open ? OPEN : known ? KNOWN : 1) : 0;
    }

    private static double share(Inquiry inquiry, Term.Words words, boolean some, boolean denied) {
        boolean sure =
                inquiry.terms().stream().anyMatch(term -> term.sure() && term.meets(words) >= HALF);
        double met = 0;
        double open = 0;
        double soft = 0;
        for (var term : inquiry.terms()) {
            if (term.kinds().isEmpty()) {
                double meets = term.meets(words);
                double absent = (denied ? UNSAID : term.absent(sure)) * (1 - meets);
                met += term.weight() * meets;
                open += sure && !term.asked() ? 0 : absent;
                soft += sure && !term.asked() ? absent : 0;
            }
        }
        double all = met + open + Math.min(soft, SOFT) + (neither(inquiry, words) ? 1 : 0);
        var kind = kind(inquiry, words);
        if (kind.isPresent() && !(some && inquiry.asksFor(Aspect.DURATION))) {
            double kept = denied ? UNSAID : kindAbsent(inquiry, sure);
            met += kind.getAsDouble();
            all += kind.getAsDouble() + kept * (1 - kind.getAsDouble());
        }
        return all > 0 ? met / all : 0;
    }

    /// Whether none of several is met of which one would do.
    private static boolean neither(Inquiry inquiry, Term.Words words) {
        var either =
                inquiry.terms().stream().filter(term -> term.part() == Term.Part.EITHER).toList();
        return !either.isEmpty() && either.stream().allMatch(term -> term.meets(words) < HALF);
    }

    private static double kindAbsent(Inquiry inquiry, boolean sure) {
        return inquiry.terms().stream()
                .filter(term -> !term.kinds().isEmpty())
                .mapToDouble(term -> term.absent(sure))
                .max()
                .orElse(1);
    }

    private static OptionalDouble kind(Inquiry inquiry, Term.Words words) {
        return inquiry.terms().stream()
                .filter(term -> !term.kinds().isEmpty())
                .mapToDouble(term -> term.meets(words))
                .max();
    }
}
