package basel.persona;

import java.util.List;
import java.util.regex.Pattern;

/// A question as a search needs it: the words it asks for, those it leaves out ("besides English"),
/// and what else an answer must tell. `broad` asks for an overview, `refused` for what somebody
/// does not do.
record Inquiry(
        List<Term> terms,
        List<Term> others,
        List<Term> counted,
        List<Aspect> aspects,
        boolean broad,
        boolean refused) {
    private static final double COMMON = 0.8;
    private static final double LEFT_OUT = 0.9;
    private static final int MANY = 3;
    private static final Pattern SO_FAR =
            Pattern.compile(
                    "\\b(?:(?:has|have|'s) (?:she|he|they)(?: \\p{L}+)? (?:been|worked|done)|(?:she|he|they)(?:'s|'ve) been|experience|so far|altogether|schon|seit|bereits|erfahrung|insgesamt)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// What it is about: plain words only where there are no others.
    List<Term> matter() {
        var matter = terms.stream().filter(term -> !term.plain()).toList();
        return matter.isEmpty() ? terms : matter;
    }

    boolean asksFor(String aspect) {
        return aspects.stream().anyMatch(one -> one.name().equals(aspect));
    }

    /// Whether a piece tells all that an answer must tell, besides being about the matter.
    boolean told(Piece piece) {
        return aspects.stream().allMatch(aspect -> aspect.told(piece))
                && counted.stream().allMatch(term -> Counted.told(term, piece));
    }

    /// Whether it asks how long somebody has been at work, and names no particular work.
    boolean timeAtWork(String question) {
        return asksFor(Aspect.DURATION)
                && terms.stream().noneMatch(Term::sure)
                && SO_FAR.matcher(question).find();
    }

    /// Whether it names something, or a kind of facts.
    boolean saysWhat() {
        return broad || terms.stream().anyMatch(term -> !term.plain() || !term.kinds().isEmpty());
    }

    /// The share of what it asks for that the other asks for too.
    double within(Inquiry other) {
        var mine = matter();
        long met = mine.stream().filter(term -> other.terms.stream().anyMatch(term::means)).count();
        return (double) met / mine.size();
    }

    /// The same, where words that much of what is shared is about count less against a piece
    /// without them.
    Inquiry among(List<Term.Words> pieces) {
        var weighed = terms.stream().map(term -> weighed(term, pieces)).toList();
        return new Inquiry(weighed, others, counted, aspects, broad, refused);
    }

    private static Term weighed(Term term, List<Term.Words> pieces) {
        var told = pieces.stream().filter(words -> term.said(words) >= COMMON).toList();
        boolean trade = told.stream().anyMatch(words -> words.kinds().contains("role"));
        double share = told.size() >= MANY ? 0.4 : 1;
        return term.common(trade ? share * 0.55 : share, !told.isEmpty() && told.size() < MANY);
    }

    /// Whether a piece is about what the question leaves out ("besides English").
    boolean excludes(Term.Words words) {
        return others.stream()
                .anyMatch(term -> term.meets(words) >= LEFT_OUT && !term.stems().isEmpty());
    }

    /// Whether a no to something covers it: who does no SAP does no module of it.
    boolean denied(Term.Words words) {
        return !words.yes()
                && !words.kinds().contains("language")
                && !words.value().isEmpty()
                && words.value().stream()
                        .allMatch(one -> terms.stream().anyMatch(term -> term.names(one)));
    }
}
