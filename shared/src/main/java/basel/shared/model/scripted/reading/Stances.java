package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Judges how the speaker stands to a clause, by its own words alone.
final class Stances {
    private static final Set<String> SELF =
            Words.of("i i'm i've i'd i'll we we've we're we'd me ich wir");
    private static final Set<String> THEY =
            Words.of("he he's he'd she she's she'd they they're they've er");
    private static final Set<String> PERSONS = Words.read("persons.txt");
    private static final Set<String> GIVEN_NAMES = Words.read("given-names.txt");

    /// Before a clause's own words.
    private static final Set<String> OPENING =
            Words.of(
                    "and but or so then now later also eventually afterwards today since und aber oder dann jetzt später auch danach heute");

    /// A clause that begins so has the subject of the one before it.
    private static final Set<String> ELIDED =
            Words.of(
                    "became become moved worked started joined led ran built wrote managed taught switched went changed got did took handled set spent stayed left lead run manage teach write build work do use handle bin war wurde habe hatte arbeitete leitete leite mache wechselte ging kam studierte lernte");

    /// What somebody else does, in the third person.
    private static final Set<String> DOES =
            Words.of(
                    "does looks runs writes handles takes builds uses manages works keeps leads owns covers deploys maintains teaches drives codes designs tests sells knows says thinks cooks bakes repairs fixes plans speaks macht kümmert schreibt baut nutzt benutzt betreut leitet arbeitet kennt verwaltet unterrichtet fährt repariert plant spricht übernimmt verkauft");
    private static final Set<String> OURS =
            Words.of("team stack system platform app frontend backend job role unit crew group work day product software shop practice kitchen ward firm i we you they he she it system plattform anwendung job rolle gruppe station küche arbeit");
    private static final Set<String> LINKS = Words.of("is are was were");
    private static final Set<String> PREPOSITIONS =
            Words.of(
                    "with for to from by of at than about as mit für von zu bei an als zum zur beim vom unter gegen like including among over den dem");
    private static final Set<String> VERBS =
            Words.of(
                    "is are was were be been do does did don't didn't have has had haven't hasn't can can't could couldn't would should might must"
                            + " know knew use work speak live run ran write wrote build built make made take took get got go went put cut set led lead teach taught"
                            + " became become came come found left saw brought bought sold grew won lost met spoke spent held kept told gave showed think say says said"
                            + " want wants need needs like love likes loves does means seems that's it's there's i'm i've i'd we've we're isn't wasn't weren't aren't won't"
                            + " bin ist sind war waren bist habe hab hat haben hatte hatten kann kannst können konnte konnten muss musste mussten soll sollte will wollte"
                            + " möchte würde wäre hätte könnte mache macht machen machte kenne kennt nutze nutzt benutze benutzt arbeite arbeitet arbeitete spreche spricht"
                            + " wohne lebe leite leitete baue baut baute schreibe schreibt schrieb ging kam kommt gab gibt lief läuft fand nahm wurde werde wird weiß sagt meint"
                            + " führe führte betreue betreute verstehe lerne lernte verwende unterrichte brachte stieg sank sparte liegt lag geht stehe stand heißt trainiert");
    private static final Phrases WISH = Phrases.read("stances", "wish");

    /// Likes and dislikes say nothing of what one can do.
    private static final Phrases LIKING = Phrases.read("stances", "liking");

    private static final Phrases NOT_DONE =
            Words.any(
                    "wouldn't(?! dare| know)",
                    "würde (?:ich )?(?:\\p{L}+ ){0,3}nicht(?! trauen)",
                    "couldn't imagine",
                    "imagine",
                    "angenommen");
    private static final Phrases SUPPOSED = Phrases.read("stances", "supposed");
    private static final Phrases NO = Phrases.read("stances", "no");

    /// Words of denial that deny nothing, or only that it is much.
    private static final Phrases NOT_NO = Phrases.read("stances", "not-no");

    private static final Phrases HEARSAY = Phrases.read("stances", "hearsay");

    private Stances() {}

    /// Who the clause is about.
    enum Subject {
        SELF,
        OTHERS,
        NONE
    }

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
            if (DOES.contains(clause.get(i).lower())) {
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
                && !Words.of("letzten ersten anderen besten nächsten meisten beiden neuen alten ganzen vielen wichtigsten").contains(clause.get(first + 1).lower());
    }

    /// "Marta does the frontend", "die Website macht Ben".
    private static boolean named(List<Token> clause, int first) {
        if (first + 1 < clause.size() && clause.get(first).capital()) {
            var next = clause.get(first + 1).lower();
            var doing = DOES.contains(next);
            if (doing && !clause.get(first).lower().endsWith("ing")
                    && (GIVEN_NAMES.contains(clause.get(first).lower()) || Skills.named(clause.get(first).text()).isEmpty())) {
                return true;
            }
            if (GIVEN_NAMES.contains(clause.get(first).lower()) && verb(clause.get(first + 1))) {
                return true;
            }
        }
        for (var i = 1; i < clause.size(); i++) {
            if (GIVEN_NAMES.contains(clause.get(i).lower()) && clause.get(i).capital() && DOES.contains(clause.get(i - 1).lower())) {
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

    static boolean verb(List<Token> clause) {
        for (var i = 0; i < clause.size(); i++) {
            if (verb(clause.get(i)) && (!NOUNS_TOO.contains(clause.get(i).lower()) || verbalPlace(clause, i))) {
                return true;
            }
        }
        return false;
    }

    /// "I work", "he also runs", but not "lab work", "special needs".
    private static boolean verbalPlace(List<Token> clause, int i) {
        if (i == 0) {
            return clause.size() > 1 && clause.get(0).lower().matches("work|run|use|lead|cut|set");
        }
        var before = clause.get(i - 1);
        return personal(before.lower()) || BEFORE_VERBS.contains(before.lower()) || GIVEN_NAMES.contains(before.lower()) || (before.capital() && i == 1);
    }

    /// Verbs that are as often nouns.
    private static final Set<String> NOUNS_TOO =
            Words.of("work works run runs lead leads set cut use needs need like love loves show plan plans tests designs builds covers drives fixes repairs codes takes keeps handles means study");

    private static final Set<String> BEFORE_VERBS =
            Words.of("to not also still always mostly usually often now then only just never really currently mainly even who which that it what can could will would must might should don't didn't doesn't can't won't and team company office everybody everyone nobody people here");

    /// A word for a person, or a pronoun.
    static boolean personal(String lower) {
        return PERSONS.contains(lower) || THEY.contains(lower) || SELF.contains(lower);
    }

    static boolean wish(String text) {
        return WISH.in(text);
    }

    static boolean liking(String text) {
        return LIKING.in(text);
    }

    static boolean notDone(String text) {
        return NOT_DONE.in(text);
    }

    static boolean supposed(String text) {
        return SUPPOSED.in(text) && !Words.any("i'd say").in(text);
    }

    static boolean hearsay(String text) {
        return HEARSAY.in(text);
    }

    static boolean denial(String text) {
        return NO.in(NOT_NO.cutFrom(text));
    }

    static boolean verb(Token token) {
        var word = token.lower();
        if (token.text().equals("Go")) {
            return false;
        }
        return DOES.contains(word)
                || VERBS.contains(word)
                || (word.length() > 4 && word.endsWith("ed"))
                || (word.length() > 5
                        && word.startsWith("ge")
                        && !token.capital()
                        && (word.endsWith("t") || word.endsWith("en")))
                || (word.length() > 5 && word.endsWith("iert"));
    }

    private static boolean afterPreposition(List<Token> clause, int at) {
        for (var i = Math.max(0, at - 4); i < at; i++) {
            if (PREPOSITIONS.contains(clause.get(i).lower())) {
                return true;
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

    private static final Set<String> ARTICLES =
            Words.of(
                    "the a an my our your his her their one that this some other most many der die das ein eine einer mein meine unser unsere sein seine ihr ihre diese dieser viele manche");
    private static final Set<String> ALONE =
            Words.of(
                    "somebody someone everybody everyone others people jemand alle andere anderen leute");
}
