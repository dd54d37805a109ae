package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Titles in German clauses.
final class GermanTitles {
    private static final Set<String> ALONE_NONE = Words.of("owner lead head master engineer");

    private static final Pattern ADJECTIVE =
            Pattern.compile(
                    "(?:stellvertretend|leitend|technisch|medizinisch|kaufmännisch|wissenschaftlich|pädagogisch|künstlerisch|freie)[ern]{0,2}");

    private static final Pattern LONGER =
            Pattern.compile(
                    "(?:kauffrau|kaufmann|fachkraft|fachfrau|fachmann|leiter|leiterin|referent|referentin|techniker|technikerin|ingenieur|ingenieurin|fachangestellte|fachangestellter|meister|meisterin|assistent|assistentin)");

    private static final Set<String> GERMAN_BE =
            Words.of("bin war wurde gewesen werde als zum zur geworden befördert");

    private static final Set<String> GERMAN_NOT_MINE =
            Words.of(
                    "mein meine meinem meinen meiner meines unser unsere unserem unseren unserer ein-kollege dem den des vom beim für mit von bei ohne durch gegen an jeder alle viele andere anderer kein-anderer sein ihr seine ihre");

    private GermanTitles() {}

    static void german(Clause clause, List<Finding> findings) {
        var tokens = clause.tokens();
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var goesOn =
                    i + 1 < tokens.size()
                            && tokens.get(i + 1).is("-")
                            && tokens.get(i + 1).start() == token.end();
            if (token.capital()
                    && !goesOn
                    && (Roles.german(token.lower()) || formedGerman(clause, i))
                    && !(ALONE_NONE.contains(token.lower()) && startOfTitle(tokens, i) == i)
                    && mine(clause, startOfTitle(tokens, i))) {
                var start = withAdjective(tokens, startOfTitle(tokens, i));
                var title =
                        clause.answer()
                                .substring(tokens.get(start).start(), endOfGerman(tokens, i));
                findings.add(Finding.of(Kind.ROLE, title, clause));
            }
        }
    }

    /// "stellvertretende Küchenchefin".
    private static int withAdjective(List<Token> tokens, int start) {
        return start > 0 && ADJECTIVE.matcher(tokens.get(start - 1).lower()).matches()
                ? start - 1
                : start;
    }

    /// "Kauffrau für Büromanagement", "Kaufmann im Einzelhandel", "Leiter der Buchhaltung".
    private static int endOfGerman(List<Token> tokens, int i) {
        var goesOn =
                i + 2 < tokens.size()
                        && LONGER.matcher(tokens.get(i).lower()).matches()
                        && Words.of("für im der des").contains(tokens.get(i + 1).lower())
                        && tokens.get(i + 2).capital();
        return goesOn ? tokens.get(i + 2).end() : tokens.get(i).end();
    }

    /// "DevOps-Ingenieur", "Product Owner": joined by hyphens, or English words in capitals.
    private static int startOfTitle(List<Token> tokens, int last) {
        var start = last;
        while (start > 1
                && tokens.get(start - 1).is("-")
                && tokens.get(start - 1).end() == tokens.get(start).start()) {
            start -= 2;
        }
        while (start > 0
                && last - start < 2
                && tokens.get(start - 1).capital()
                && borrowed(tokens.get(last).lower())
                && !Words.of("als ich bin war wurde").contains(tokens.get(start - 1).lower())) {
            start--;
        }
        return start;
    }

    private static boolean borrowed(String lower) {
        return Words.of(
                        "owner master lead manager engineer developer scientist consultant analyst designer administrator head architect tester")
                .contains(lower);
    }

    /// "als Böttcher", "bin Imkerin": an unknown word formed like a title, right after the words
    /// for being one.
    private static boolean formedGerman(Clause clause, int i) {
        var before =
                Words.of(
                        "als bin war wurde ich jahre jahren lang dort jetzt heute selbstständiger selbstständige gelernter gelernte freier freie zum zur");
        var stem = clause.tokens().get(i).text().replaceFirst("er(?:in)?$", "");
        return Places.at(Token.of(stem), 0).isEmpty()
                && before.contains(clause.before(i))
                && Roles.formed(clause.at(i), Language.GERMAN)
                && Places.at(clause.tokens(), i).isEmpty()
                && Languages.at(clause.tokens(), i).isEmpty()
                && Skills.named(clause.tokens().get(i).text()).isEmpty();
    }

    /// "Zwei Entwickler" are others.
    private static boolean several(String before) {
        return Figures.value(before).filter(number -> !number.equals("1")).isPresent();
    }

    private static boolean mine(Clause clause, int start) {
        if (Words.of("als zum zur").contains(clause.before(start))) {
            return true;
        }
        if (several(clause.before(start))) {
            return false;
        }
        var before = clause.tokens().subList(0, start);
        for (var i = Math.max(0, start - 3); i < start; i++) {
            if (GERMAN_NOT_MINE.contains(clause.at(i))) {
                return false;
            }
        }
        if (clause.fragment()) {
            return before.stream()
                    .allMatch(token ->
                            RoleRule.STARTERS.contains(token.lower())
                                    || token.number()
                                    || Words.of(
                                                    "als nicht kein keine eine ein auch jahre jahren noch nur lange")
                                            .contains(token.lower())
                                    || Figures.value(token.lower()).isPresent());
        }
        var as = Words.of("als zum zur");
        var triggers =
                clause.tokens().stream().map(Token::lower).filter(GERMAN_BE::contains).toList();
        if (!triggers.isEmpty() && as.containsAll(triggers)) {
            return before.stream()
                    .skip(Math.max(0, start - 4))
                    .anyMatch(token -> as.contains(token.lower()));
        }
        return !triggers.isEmpty();
    }
}
