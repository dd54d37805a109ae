package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;

/// Finds out whom a clause is about.
final class Subjects {
    private static final Set<String> SELF =
            Words.of("i i'm i've i'd i'll we we've we're we'd me ich wir");

    private static final Set<String> THEY =
            Words.of("he he's he'd she she's she'd they they're they've er");

    private static final Set<String> PERSONS = Words.read("persons.txt");

    static final Set<String> GIVEN_NAMES = Words.read("given-names.txt");

    /// Before a clause's own words.
    private static final Set<String> OPENING =
            Words.of(
                    "and but or so then now later also eventually afterwards today since und aber oder dann jetzt später auch danach heute");

    /// A clause that begins so has the subject of the one before it.
    private static final Set<String> ELIDED =
            Words.of(
                    "became become moved worked started joined led ran built wrote managed taught switched went changed got did took handled set spent stayed left lead run manage teach write build work do use handle bin war wurde habe hatte arbeitete leitete leite mache wechselte ging kam studierte lernte");

    private static final Set<String> OURS =
            Words.of(
                    "team stack system platform app frontend backend job role unit crew group work day product software shop practice kitchen ward firm i we you they he she it system plattform anwendung job rolle gruppe station küche arbeit");

    private static final Set<String> LINKS = Words.of("is are was were");

    private static final Set<String> PREPOSITIONS =
            Words.of(
                    "with for to from by of at than about as mit für von zu bei an als zum zur beim vom unter gegen like including among over den dem");

    private static final Set<String> ARTICLES =
            Words.of(
                    "the a an my our your his her their one that this some other most many der die das ein eine einer mein meine unser unsere sein seine ihr ihre diese dieser viele manche");

    private static final Set<String> ALONE =
            Words.of(
                    "somebody someone everybody everyone others people jemand alle andere anderen leute");

    private Subjects() {}

    static Subject subject(Clause clause) {
        return clause.once("subject", () -> subject(clause.tokens()));
    }

    static Subject subject(List<Token> clause) {
        var english = Language.of(clause, Language.GERMAN) == Language.ENGLISH;
        var first = opening(clause);
        if (first < clause.size() && ELIDED.contains(clause.get(first).lower())) {
            return Subject.NONE;
        }
        if (named(clause, first) || ofOurs(clause, first) || demonstrative(clause, first)) {
            return Subject.OTHERS;
        }
        for (var i = 0; i < clause.size(); i++) {
            var word = clause.get(i).lower();
            if (SELF.contains(word) && !word.equals("me")) {
                return Subject.SELF;
            }
            if ((THEY.contains(word) || PERSONS.contains(word))
                    && !afterPreposition(clause, i)
                    && !titleOfSelf(clause, i)) {
                return Subject.OTHERS;
            }
            if (otherTeam(clause, i) && !afterPreposition(clause, i)) {
                return Subject.OTHERS;
            }
            if (english && i > 0 && LINKS.contains(word)) {
                return Subject.NONE;
            }
        }
        return Subject.NONE;
    }

    /// Where a clause begins after "and", "then", "now".
    private static int opening(List<Token> clause) {
        var at = 0;
        while (at < clause.size() && OPENING.contains(clause.get(at).lower())) {
            at++;
        }
        return at;
    }

    /// "Our SRE handles that", "the agency writes it", but not "our team uses it".
    private static boolean ofOurs(List<Token> clause, int first) {
        if (first >= clause.size() || !ARTICLES.contains(clause.get(first).lower())) {
            return false;
        }
        for (var i = first + 2; i < Math.min(clause.size(), first + 4); i++) {
            if (Verbs.DOES.contains(clause.get(i).lower())) {
                return !OURS.contains(clause.get(i - 1).lower());
            }
        }
        return false;
    }

    /// "Der schneidet alles in Reaper".
    private static boolean demonstrative(List<Token> clause, int first) {
        return first + 1 < clause.size()
                && Words.of("der die").contains(clause.get(first).lower())
                && !clause.get(first + 1).capital()
                && clause.get(first + 1).lower().length() > 3
                && clause.get(first + 1).lower().matches("\\p{L}+(?:t|en)")
                && !Words.of(
                                "letzten ersten anderen besten nächsten meisten beiden neuen alten ganzen vielen wichtigsten")
                        .contains(clause.get(first + 1).lower());
    }

    /// "Marta does the frontend", "die Website macht Ben".
    private static boolean named(List<Token> clause, int first) {
        if (first + 1 < clause.size() && clause.get(first).capital()) {
            var next = clause.get(first + 1).lower();
            var doing = Verbs.DOES.contains(next) && !Verbs.NOUNS_TOO.contains(next);
            if (doing
                    && !clause.get(first).lower().endsWith("ing")
                    && (GIVEN_NAMES.contains(clause.get(first).lower())
                            || Skills.named(clause.get(first).text()).isEmpty())) {
                return true;
            }
            if (GIVEN_NAMES.contains(clause.get(first).lower())
                    && Verbs.verb(clause.get(first + 1))) {
                return true;
            }
        }
        for (var i = 1; i < clause.size(); i++) {
            if (GIVEN_NAMES.contains(clause.get(i).lower())
                    && clause.get(i).capital()
                    && Verbs.DOES.contains(clause.get(i - 1).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "Our platform team" is not the speaker's own, "our team" is.
    private static boolean otherTeam(List<Token> clause, int i) {
        return i > 1
                && clause.get(i).is("team")
                && ARTICLES.contains(clause.get(i - 2).lower())
                && !Words.of("whole own entire small little new old")
                        .contains(clause.get(i - 1).lower());
    }

    /// A word for a person, or a pronoun.
    static boolean personal(String lower) {
        return PERSONS.contains(lower) || THEY.contains(lower) || SELF.contains(lower);
    }

    /// "With my colleagues", but not "bei uns der Chef".
    private static boolean afterPreposition(List<Token> clause, int at) {
        for (var i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (PREPOSITIONS.contains(clause.get(i).lower())) {
                return true;
            }
            if (Words.of("uns mir ihnen us me").contains(clause.get(i).lower())) {
                return false;
            }
        }
        return false;
    }

    /// "Developer since 2016", "Java developer": no article before it, so it is no person spoken
    /// about.
    private static boolean titleOfSelf(List<Token> clause, int at) {
        if (THEY.contains(clause.get(at).lower())) {
            return false;
        }
        for (var i = Math.max(0, at - 4); i < at; i++) {
            if (ARTICLES.contains(clause.get(i).lower())) {
                return false;
            }
        }
        return !ALONE.contains(clause.get(at).lower());
    }
}
