package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which words are verbs, and whether a clause has one.
final class Verbs {
    /// What somebody else does, in the third person.
    static final Set<String> DOES =
            Words.of(
                    "does looks runs writes handles takes builds uses manages works keeps leads owns covers deploys maintains teaches drives codes designs tests sells knows says thinks cooks bakes repairs fixes plans speaks macht kümmert schreibt baut nutzt benutzt betreut leitet arbeitet kennt verwaltet unterrichtet fährt repariert plant spricht übernimmt verkauft");

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

    /// Verbs that are as often nouns.
    static final Set<String> NOUNS_TOO =
            Words.of(
                    "work works run runs lead leads set cut use needs need like love loves show plan plans tests designs builds covers drives fixes repairs codes takes keeps handles means study");

    private static final Set<String> BEFORE_VERBS =
            Words.of(
                    "to not also still always mostly usually often now then only just never really currently mainly even who which that it what can could will would must might should don't didn't doesn't can't won't and team company office everybody everyone nobody people here");

    private Verbs() {}

    static boolean verb(List<Token> clause) {
        for (var i = 0; i < clause.size(); i++) {
            if (i == 1 && thirdPerson(clause)) {
                return true;
            }
            if (verb(clause.get(i))
                    && (!NOUNS_TOO.contains(clause.get(i).lower()) || verbalPlace(clause, i))) {
                return true;
            }
        }
        return false;
    }

    /// "Statik rechnet der Chef": a small word with a verb's ending, right after a noun.
    private static boolean thirdPerson(List<Token> clause) {
        var word = clause.get(1).text();
        return clause.size() > 2
                && clause.get(0).capital()
                && THIRD_PERSON.matcher(word).matches()
                && !NO_VERBS.contains(word)
                && Language.of(clause, Language.GERMAN) == Language.GERMAN;
    }

    private static final Pattern THIRD_PERSON = Pattern.compile("\\p{Ll}{4,}t");
    private static final Set<String> NO_VERBS =
            Words.of(
                    "nicht meist erst selbst fast sonst jetzt zuletzt zuerst direkt seit insgesamt überhaupt nebst statt samt leicht recht schlecht gut gesamt bereit bekannt interessant relevant perfekt");

    /// "I work", "he also runs", but not "lab work", "special needs".
    private static boolean verbalPlace(List<Token> clause, int i) {
        if (i == 0) {
            return clause.size() > 2 && clause.get(0).lower().matches("work|run|use|lead|cut|set");
        }
        var before = clause.get(i - 1);
        return Subjects.personal(before.lower())
                || BEFORE_VERBS.contains(before.lower())
                || Subjects.GIVEN_NAMES.contains(before.lower())
                || (before.capital() && i == 1);
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
}
