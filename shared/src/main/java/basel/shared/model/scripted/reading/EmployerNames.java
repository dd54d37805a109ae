package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;

/// Names of companies, and words that look like one.
final class EmployerNames {
    private static final Phrases WORKS =
            Words.any(
                    "work(?:ed|ing)?",
                    "joined",
                    "employed",
                    "years",
                    "job",
                    "career",
                    "intern(?:ship)?");

    private static final Phrases EMPLOYED = Phrases.read("employer", "employed");

    private static final Set<String> SCHOOLS =
            Words.of(
                    "university universität uni hochschule college school gymnasium realschule hauptschule grundschule gesamtschule institute fachhochschule fh tu eth rwth berufsschule akademie academy");

    private static final Set<String> GERMAN_NOUNS =
            Words.of(
                    "ihnen ihr ihrem ihm uns mir dir euch arbeit kunden kunde problemen projekt projekten fragen bedarf uns beginn ende nacht tag bedingungen fehlern störungen konflikten terminen besprechungen meetings entwicklung planung umsetzung einführung übergabe"
                            + " wettbewerb konkurrenz firma unternehmen agentur bank behörde stadt kirche verein start-up startup dienstleister zulieferer autozulieferer betrieb mittelständler konzern familie freunden kollegen team abteilung vertrieb"
                            + " bundeswehr* umzug reklamationen beschwerden anfragen aufträgen gesprächen verhandlungen notfällen patienten bewohnern kindern schülern eltern gästen ausfall ausfällen stress zeitdruck regen wetter hitze eile interesse fall fällen tisch sport spiel"
                            + " themen sachen dingen vielen allem anderen beiden releases deployments tests reviews audit abnahme inbetriebnahme montage wartung hand");

    private EmployerNames() {}

    static void add(Clause clause, int first, List<Finding> findings) {
        var tokens = clause.tokens();
        var kind = Words.of("firma company agentur kanzlei spedition").contains(clause.at(first));
        var start =
                kind && first + 1 < tokens.size() && tokens.get(first + 1).capital()
                        ? first + 1
                        : first;
        var end = nameEnd(clause, start);
        if (end <= start || refused(clause, start, end)) {
            return;
        }
        var name = clause.answer().substring(tokens.get(start).start(), tokens.get(end - 1).end());
        if (RoleRule.in(clause).stream().anyMatch(role -> role.value().contains(name))) {
            return;
        }
        findings.add(new Finding(Kind.EMPLOYER, name, true, clause));
    }

    /// In German a noun may follow the name: "bei Bauer Tiefbau Bagger gefahren".
    private static int nameEnd(Clause clause, int start) {
        var tokens = clause.tokens();
        var end = Names.end(tokens, start);
        while (clause.german()
                && end - start > 1
                && (Languages.at(tokens, end - 1).isPresent()
                        || (end - start > 2
                                && Skills.named(tokens.get(end - 1).text()).isPresent()))) {
            end--;
        }
        return end;
    }

    private static boolean refused(Clause clause, int start, int end) {
        var words = clause.tokens().subList(start, end);
        var first = words.getFirst().lower();
        var alone = words.size() == 1;
        if (words.stream().anyMatch(token -> SCHOOLS.contains(token.lower()))
                && EmployerRule.STUDY.in(clause.text())) {
            return true;
        }
        if (Places.at(clause.tokens(), start).filter(hit -> hit.to() == end).isPresent()
                || Names.never(first)) {
            return true;
        }
        if (!clause.german()) {
            return Skills.named(text(clause, words)).isPresent()
                    && !WORKS.in(clause.text())
                    && RoleRule.in(clause).isEmpty();
        }
        return alone
                && (plural(clause, first)
                        || GERMAN_NOUNS.contains(first)
                        || first.matches(
                                ".*(?:ung|ungen|heit|keit|tion|tionen|tät|schaft|ismus|enz)")
                        || Roles.german(first));
    }

    /// "Bei Hochzeiten", "bei Veranstaltungen": only a word for being employed makes it a name.
    private static boolean plural(Clause clause, String word) {
        return word.matches("\\p{L}{4,}(?:en|ern|eln|n)")
                && !EMPLOYED.in(clause.text())
                && RoleRule.in(clause).isEmpty();
    }

    private static String text(Clause clause, List<Token> words) {
        return clause.answer().substring(words.getFirst().start(), words.getLast().end());
    }
}
