package basel.persona;

import java.util.OptionalDouble;
import java.util.Set;

/// How much of a question a piece meets, from 0 to 1. Words that ask for a kind of facts count as
/// one; plain words alone are no evidence, and soft ones alone must all be met.
final class Score {
    private static final double HALF = 0.5;
    private static final double PARTLY = 0.4;

    /// What a piece is worth that leaves a part of the matter open.
    private static final double OPEN = 0.78;

    /// The same, where that part is a common word of working life.
    private static final double KNOWN = 0.9;

    /// What else is asked for, where what is denied covers it.
    private static final double UNSAID = 0.12;

    /// The same, where the piece is of the kind that is asked for, and the question is about that
    /// kind rather than about a thing of it.
    private static final double OF_KIND = 0.3;

    private static final Set<String> TELLING = Set.of("place", "availability", "motivation");

    /// Soft words that are left open count this at most, where what is sure is met.
    private static final double SOFT = 0.4;

    private final Inquiry inquiry;
    private final Term.Words words;
    private final boolean denied;
    private final boolean ofKind;
    private final boolean sure;
    private final boolean some;

    private Score(Inquiry inquiry, Term.Words words) {
        this.inquiry = inquiry;
        this.words = words;
        this.denied = inquiry.denied(words);
        this.ofKind = inquiry.terms().stream().anyMatch(this::telling);
        this.sure =
                inquiry.terms().stream()
                        .anyMatch(term -> met(term) && (term.sure() || !term.kinds().isEmpty()));
        this.some =
                inquiry.terms().stream().anyMatch(term -> !term.plain() && term.meets(words) > 0);
    }

    static double of(Inquiry inquiry, Term.Words piece) {
        var words = inquiry.asksFor(Aspect.SPEAK) ? piece.unquoted() : piece;
        return inquiry.excludes(words) ? 0 : new Score(inquiry, words).value();
    }

    /// Whether a piece meets more than one of the words that say something.
    static boolean several(Inquiry inquiry, Term.Words piece) {
        var words = inquiry.asksFor(Aspect.SPEAK) ? piece.unquoted() : piece;
        return inquiry.terms().stream()
                        .filter(term -> !term.plain() && term.meets(words) >= PARTLY)
                        .count()
                > 1;
    }

    private double value() {
        boolean missed = inquiry.terms().stream().anyMatch(term -> term.missed(words));
        return !some || (missed && !denied) ? 0 : share() * left();
    }

    /// What it loses by what it leaves open.
    private double left() {
        if (denied || ofKind) {
            return 1;
        }
        boolean open = inquiry.terms().stream().anyMatch(term -> term.matter() && !met(term));
        boolean known = inquiry.terms().stream().anyMatch(term -> term.known() && !met(term));
        return open ? OPEN : known ? KNOWN : 1;
    }

    private double share() {
        double met = 0;
        double open = 0;
        double soft = 0;
        for (var term : inquiry.terms()) {
            if (term.kinds().isEmpty()) {
                double meets = term.meets(words);
                double absent = absent(term) * (1 - meets);
                met += term.weight() * meets;
                open += sure && !term.asked() ? 0 : absent;
                soft += sure && !term.asked() ? absent : 0;
            }
        }
        double all = met + open + Math.min(soft, SOFT) + (neither() ? 1 : 0);
        var kind = kind();
        boolean counts =
                all == 0 || words.kinds().contains("employer") || !inquiry.asksFor(Aspect.DURATION);
        if (kind.isPresent() && counts) {
            met += kind.getAsDouble();
            all += kind.getAsDouble() + kindAbsent() * (1 - kind.getAsDouble());
        }
        return all > 0 ? met / all : 0;
    }

    private double absent(Term term) {
        double absent = denied ? UNSAID : term.absent(sure);
        return ofKind && term.sort() != Term.Sort.NAME ? Math.min(OF_KIND, absent) : absent;
    }

    private boolean met(Term term) {
        return term.meets(words) >= HALF;
    }

    private boolean telling(Term term) {
        return words.yes()
                && term.kinds().stream()
                        .anyMatch(kind -> TELLING.contains(kind) && words.kinds().contains(kind));
    }

    /// Whether none of several is met of which one would do.
    private boolean neither() {
        var either =
                inquiry.terms().stream().filter(term -> term.part() == Term.Part.EITHER).toList();
        return !either.isEmpty() && either.stream().noneMatch(this::met);
    }

    private double kindAbsent() {
        return denied
                ? UNSAID
                : inquiry.terms().stream()
                        .filter(term -> !term.kinds().isEmpty())
                        .mapToDouble(term -> term.absent(sure))
                        .max()
                        .orElse(1);
    }

    private OptionalDouble kind() {
        return inquiry.terms().stream()
                .filter(term -> !term.kinds().isEmpty())
                .mapToDouble(term -> term.meets(words))
                .max();
    }
}
