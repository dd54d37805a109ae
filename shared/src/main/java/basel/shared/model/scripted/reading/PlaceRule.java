package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the person lives, lived, works, worked or would work.
final class PlaceRule implements Rule {
    private static final Set<String> PREPOSITIONS =
            Words.of("in to near from around outside nach bei um");
    private static final Set<String> MORE = Words.of("and or und oder , then dann");

    /// Born, from, studied, on holiday: not where they live or work.
    private static final Phrases ELSEWHERE = Phrases.read("place", "elsewhere");

    private static final Phrases OURS =
            Words.any("our", "my", "bei uns", "unser\\p{L}*", "mein\\p{L}*");
    private static final Phrases MOVING = Phrases.read("place", "moving");
    private static final Phrases NEVER =
            Words.any(
                    "auf keinen fall",
                    "niemals",
                    "nicht",
                    "not",
                    "never",
                    "kein",
                    "ausgeschlossen");

    /// What makes an unknown capitalised word after "in" a place.
    private static final Phrases STRONG = Phrases.read("place", "strong");

    /// "At Greylag Logistics in Corby".
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}])(?:at|with) (?:the )?\\p{Lu}");

    /// Formed like the name of a town.
    private static final Pattern TOWN =
            Pattern.compile(
                    "\\p{L}{3,}(?:burg|berg|stadt|städt|heim|hausen|dorf|furt|furth|ingen|bach|feld|münde|weiler|kirchen|brücken|haven|stedt|leben|rode|walde|stein|thal|tal|itz|ow|beck|büttel|brunn|scheid|loh|hagen|wil|ikon)");

    private static final Set<String> GERMAN_NOUNS =
            Words.of(
                    "teilzeit vollzeit rente elternzeit scheidung frieden ruhe team teams projekten schichten deutschland-weit leitung leitender arbeit ausbildung kurzarbeit homeoffice remote-teams bereitschaft java python sap excel führung verantwortung zukunft");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (told(reading, clause)
                    && !elsewhere(clause)
                    && !(clause.fragment()
                            && clause.sentence() == 0
                            && (reading.question().asksSubject()
                                    || (reading.question().asksEducation()
                                            && EducationRule.school(clause))))) {
                find(reading, clause, findings);
            }
        }
        return findings;
    }

    private static boolean told(Reading reading, Clause clause) {
        var moves =
                MOVING.in(clause.text())
                        || reading.question().asksPlaces()
                        || reading.question().wishes();
        return switch (clause.stance()) {
            case SAID, DENIED ->
                    !reading.question().story()
                            || clause.fragment()
                            || Subjects.subject(clause) == Subject.SELF
                            || OURS.in(clause.text());
            case WISHED, SUPPOSED -> moves;
            case OTHERS -> Words.any("hat mich").in(clause.text());
            case ASKED -> false;
        };
    }

    private static boolean elsewhere(Clause clause) {
        var text = clause.text();
        var moved = Words.any("moved? from", "work(?:ed|ing)? from", "from home").in(text);
        return ELSEWHERE.in(text) && !moved;
    }

    private static void find(Reading reading, Clause clause, List<Finding> findings) {
        var tokens = clause.tokens();
        var listed = false;
        for (var i = 0; i < tokens.size(); i++) {
            var hit = Places.at(tokens, i);
            var introduced = PREPOSITIONS.contains(beforeArticle(clause, i));
            if (hit.isPresent()) {
                listed =
                        introduced
                                || (listed && MORE.contains(clause.before(i)))
                                || alone(reading, clause, i);
                if (listed && !insideName(clause, i, hit.get().to())) {
                    findings.add(finding(clause, tokens.subList(i, hit.get().to())));
                }
                i = hit.get().to() - 1;
            } else if (unknown(clause, i)) {
                findings.add(finding(clause, tokens.subList(i, i + 1)));
            }
        }
    }

    private static String beforeArticle(Clause clause, int i) {
        if (clause.before(i).equals("von") && clause.before(i - 1).equals("nähe")) {
            return "bei";
        }
        var article = Words.of("the der die den dem");
        return article.contains(clause.before(i)) ? clause.before(i - 1) : clause.before(i);
    }

    /// "Lisbon." in answer to "Where do you live?"; or "still Lisbon" beginning a list.
    private static boolean alone(Reading reading, Clause clause, int i) {
        return reading.question().asksPlaces()
                && i <= 2
                && (clause.fragment()
                        || i == 0
                        || Words.of("and also und auch").contains(clause.before(i)));
    }

    /// "TU Dresden", "Basel Insurance", "University of Leeds": a place inside a name is none.
    private static boolean insideName(Clause clause, int from, int to) {
        var tokens = clause.tokens();
        var before =
                from > 0
                        && ((tokens.get(from - 1).capital() && from > 1)
                                || tokens.get(from - 1).is("-")
                                || (tokens.get(from - 1).is("of")
                                        && from > 1
                                        && tokens.get(from - 2).capital()));
        var after =
                to < tokens.size()
                        && ((tokens.get(to).capital()
                                        && !clause.german()
                                        && !Names.never(tokens.get(to).lower()))
                                || tokens.get(to).is("-")
                                || tokens.get(to).is("&"));
        return before || after;
    }

    private static boolean unknown(Clause clause, int i) {
        var token = clause.tokens().get(i);
        if (!clause.before(i).equals("in")
                || !token.capital()
                || token.text().length() < 3
                || clause.stance() != Stance.SAID) {
            return false;
        }
        var lower = token.lower();
        var acronym = token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
        var more =
                i + 1 < clause.tokens().size()
                        && (clause.tokens().get(i + 1).capital()
                                || clause.tokens().get(i + 1).is("-"));
        var before = clause.answer().substring(clause.start(), token.start());
        var town = clause.german() && TOWN.matcher(lower).matches();
        return !acronym
                && !more
                && !Names.never(lower)
                && !GERMAN_NOUNS.contains(lower)
                && !lower.matches(
                        ".*(?:ung|heit|keit|tion|schaft|zeit|betrieb|bereich|dienst|haus|heim)")
                && Languages.at(clause.tokens(), i).isEmpty()
                && Skills.named(token.text()).isEmpty()
                && (town || STRONG.in(before) || (!clause.german() && lived(clause)));
    }

    /// "A florist in Thirsk", "six years in Leith": a clause of work, though no word says so.
    private static boolean lived(Clause clause) {
        return AT.matcher(clause.text()).find()
                || !RoleRule.in(clause).isEmpty()
                || Words.any("years?", "apprenticeship", "job", "practice", "self-employed")
                        .in(clause.text());
    }

    private static Finding finding(Clause clause, List<Token> words) {
        var value = clause.answer().substring(words.getFirst().start(), words.getLast().end());
        var no =
                clause.stance() == Stance.DENIED
                        || (clause.stance() == Stance.SUPPOSED && Stances.denial(clause.text()))
                        || (clause.fragment() && NEVER.in(clause.text()));
        return new Finding(Kind.PLACE, value, !no, clause);
    }
}
