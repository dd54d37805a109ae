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
    private static final Phrases WISH =
            Words.any(
                    "would (?:really |also |rather |still )?(?:like|love) to",
                    "i'd (?:really |also |rather |still )?(?:like|love)(?: to)?",
                    "want to (?:be|learn|get|become|try|be|move into|work|start|go)",
                    "hope to",
                    "hoping to",
                    "plan(?:ning)? (?:to|on)",
                    "looking to",
                    "keen to",
                    "i wish",
                    "interested in",
                    "(?:am|is|are|i'm|we're) going to",
                    "about to",
                    "dream(?:ed|ing)? of",
                    "(?:am|i'm|currently|just|still|started|trying to) learn(?:ing)?",
                    "teaching myself",
                    "curious about",
                    "i'll",
                    "i will (?:learn|start|take|try|get|do)",
                    "next (?:year|month|spring|autumn)",
                    "soon",
                    "some day",
                    "one day",
                    "at some point",
                    "thinking (?:of|about)",
                    "considering",
                    "tempted",
                    "signed up for",
                    "to-do list",
                    "haven't started",
                    "werde (?:\\p{L}+ ){0,5}(?:lernen|machen|anfangen)",
                    "demnächst",
                    "bald",
                    "irgendwann",
                    "eines tages",
                    "überlege",
                    "angemeldet",
                    "fange (?:gerade )?an",
                    "nächstes jahr",
                    "nächsten monat",
                    "steht (?:noch )?an",
                    "(?:doing|taking|did|took) (?:a|an) (?:\\p{L}+ )?(?:course|class|tutorial)",
                    "(?:mache|besuche|belege) (?:gerade )?einen (?:\\p{L}*)?kurs",
                    "(?:am|i'm|we're|been) working (?:on|towards) (?:the|my)",
                    "(?:studying|preparing) for",
                    "trying to (?:learn|get into)",
                    "mache gerade",
                    "bereite mich",
                    "auf meiner liste",
                    "on my list",
                    "möchte",
                    "würde(?:n)? (?:\\p{L}+ )?gern[e]?",
                    "gern(?:e)? (?:\\p{L}+ )?lernen",
                    "will (?:\\p{L}+ ){0,4}lernen",
                    "lerne (?:gerade|derzeit|jetzt|zurzeit|seit)",
                    "bin (?:gerade )?dabei",
                    "habe vor",
                    "plane",
                    "hoffe",
                    "träume",
                    "interessiere mich",
                    "reizen",
                    "würde mich",
                    "wollte (?:ich )?(?:\\p{L}+ ){0,4}lernen",
                    "wanted to (?:learn|become|be)",
                    "always meant to",
                    "gave up on",
                    "given up on",
                    "never finished learning",
                    "in training (?:as|to)",
                    "would be (?:great|nice|lovely|cool)",
                    "wäre (?:schön|toll|super|klasse)",
                    "in zukunft",
                    "in the future",
                    "my plan is",
                    "mein plan",
                    "hoffentlich",
                    "hopefully",
                    "gerade erst angefangen");

    /// Likes and dislikes say nothing of what one can do.
    private static final Phrases LIKING =
            Words.any(
                    "i (?:really |quite |just |still )?(?:like|love|hate|enjoy|dislike|adore|loathe)",
                    "can't stand",
                    "not a fan",
                    "don't like",
                    "ich (?:mag|liebe|hasse)",
                    "mag ich",
                    "liebe ich",
                    "hasse ich",
                    "gefällt mir",
                    "macht mir spaß");

    private static final Phrases NOT_DONE =
            Words.any(
                    "wouldn't(?! dare| know)",
                    "würde (?:ich )?(?:\\p{L}+ ){0,3}nicht(?! trauen)",
                    "couldn't imagine",
                    "imagine",
                    "angenommen");
    private static final Phrases SUPPOSED =
            Words.any(
                    "^if",
                    "^so if",
                    "^and if",
                    "^but if",
                    "would",
                    "might",
                    "(?:maybe|perhaps)(?! (?:\\d|a dozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|half|some|a (?:bit|little)))",
                    "could (?:have|imagine|be)",
                    "should",
                    "i'd",
                    "we'd",
                    "he'd",
                    "^falls",
                    "^und falls",
                    "^wenn (?:ich|wir|mich|ihr|sie)",
                    "würde[n]?",
                    "wäre[n]?",
                    "hätte[n]?",
                    "könnte[n]?",
                    "vielleicht(?! (?:\\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|noch|ein (?:bisschen|wenig|dutzend)))",
                    "soll",
                    "sollte",
                    "eventuell",
                    "decided against",
                    "dagegen entschieden");
    private static final Phrases NO =
            Words.any(
                    "not",
                    "\\p{L}+n't",
                    "cannot",
                    "never",
                    "no",
                    "neither",
                    "nor",
                    "none",
                    "zero",
                    "nicht",
                    "nichts",
                    "nie",
                    "niemals",
                    "kein(?:e|en|er|em|es|s)?",
                    "weder",
                    "\\p{L}+ nein$",
                    "\\p{L}+ no$",
                    "vom hörensagen",
                    "from slides",
                    "from hearsay",
                    "by name only",
                    "nur dem namen nach",
                    "have to pass",
                    "muss (?:ich )?passen",
                    "passe ich",
                    "keep me away",
                    "only (?:ever )?heard of",
                    "only read about",
                    "nur (?:davon )?gehört",
                    "out of the question",
                    "nee",
                    "nope",
                    "avoid(?:ed)?",
                    "without ever",
                    "noch nie",
                    "no good at");

    /// Words of denial that deny nothing, or only that it is much.
    private static final Phrases NOT_NO =
            Words.any(
                    "not only",
                    "not just",
                    "nicht nur",
                    "no problem",
                    "no matter",
                    "no doubt",
                    "why not",
                    "not long ago",
                    "never give up",
                    "no wait",
                    "don't ask",
                    "don't mind",
                    "can't complain",
                    "not (?:very|much|that|particularly|perfect(?:ly)?|an? expert|fluent(?:ly)?|a lot)",
                    "nicht (?:besonders|viel|perfekt|fließend|sehr|so viel|allzu)",
                    "kein(?:e)? (?:experte|expertin|profi|problem|thema)",
                    "nicht schlecht",
                    "not bad",
                    "nothing else",
                    "nothing but",
                    "nichts anderes",
                    "no (?:big )?deal",
                    "no end",
                    "no less",
                    "no wonder",
                    "no idea why",
                    "never (?:scared|bothered|worried|frightened|hurt|failed|stopped|disappointed|let me down|bored|a problem|far)",
                    "not for nothing",
                    "believe it or not",
                    "^or not$",
                    "ob du's glaubst oder nicht",
                    "not without",
                    "not least",
                    "not yet a",
                    "nie (?:gestört|gescheut|ein problem|langweilig|schwer)",
                    "doesn't (?:scare|bother|matter)",
                    "don't (?:mind|worry|forget|get me wrong)",
                    "could(?:n't| not) be happier",
                    "couldn't do without",
                    "can't imagine",
                    "no later than",
                    "no one",
                    "nobody",
                    "not (?:so|too) (?:long|bad|difficult|hard)",
                    "nicht (?:schwer|schlimm|weit|lange|immer|ganz|unbedingt|wahr|zu vergessen)",
                    "mehr nicht",
                    "not to mention",
                    "nicht zuletzt",
                    "no longer",
                    "nicht mehr",
                    "anymore",
                    "no more",
                    "wouldn't mind",
                    "if not",
                    "wenn nicht",
                    "don't know why",
                    "haven't stopped",
                    "couldn't (?:live|work) without");

    private static final Phrases HEARSAY =
            Words.any(
                    "(?<!only )i(?:'ve)? heard(?! of)",
                    "they say",
                    "people say",
                    "supposedly",
                    "allegedly",
                    "apparently",
                    "(?:was|am|been) told",
                    "it is said",
                    "angeblich",
                    "man sagt",
                    "es heißt(?= dass|$)",
                    "soll angeblich",
                    "habe gehört",
                    "hab gehört",
                    "done by",
                    "i leave (?:that |it |those )?to",
                    "überlasse ich",
                    "(?:somebody|someone) else's",
                    "handled by",
                    "wird von",
                    "macht bei uns",
                    "macht (?:der|die|das|ein|eine|unser|unsere)",
                    "says my",
                    "sagt mein[e]?",
                    "meint mein[e]?");

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
