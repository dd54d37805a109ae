package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// An answer cut into clauses, each with its stance. What a clause leaves out it takes from the one
/// before it; what follows may turn it round ("Kubernetes? Never touched it", "a colleague does
/// that in R, I can't").
public final class Reading {
    private final String text;
    private final String plain;
    private final Question question;
    private final List<Token> tokens;
    private final Language language;
    private final List<Clause> clauses;
    private final StanceJudge judge;
    private final PointingBack pointingBack;

    private Reading(
            String text, String plain, Question question, List<Token> tokens, Language language) {
        this.text = text;
        this.plain = plain;
        this.question = question;
        this.tokens = tokens;
        this.language = language;
        this.clauses = new ArrayList<>();
        this.judge = new StanceJudge(question);
        this.pointingBack = new PointingBack(clauses);
    }

    /// `otherwise` is the language of an answer too short to tell.
    public static Reading of(String text, Question question, Language otherwise) {
        return of(text, text.replace('’', '\''), question, otherwise);
    }

    /// `plain` has the same length as the text; rules read it, quotes are taken from the text.
    private static Reading of(String text, String plain, Question question, Language otherwise) {
        var tokens = Token.of(plain);
        var fallback =
                question.text().isBlank() ? otherwise : Language.of(question.tokens(), otherwise);
        var reading = new Reading(text, plain, question, tokens, Language.of(tokens, fallback));
        var sentences = Sentences.of(tokens);
        for (var i = 0; i < sentences.size(); i++) {
            reading.read(sentences.get(i), i);
        }
        return reading;
    }

    public String text() {
        return text;
    }

    public Language language() {
        return language;
    }

    Question question() {
        return question;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Clause> clauses() {
        return Collections.unmodifiableList(clauses);
    }

    /// The clause that holds this place of the text.
    Optional<Clause> clauseAt(int at) {
        var low = 0;
        var high = clauses.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (clauses.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return clauses.isEmpty() || at < clauses.get(low).start() || at >= clauses.get(low).end()
                ? Optional.empty()
                : Optional.of(clauses.get(low));
    }

    /// The clauses of the sentence in which a clause stands.
    List<Clause> around(Clause clause) {
        var first = clause.index();
        var last = first;
        while (first > 0 && clauses.get(first - 1).sentence() == clause.sentence()) {
            first--;
        }
        while (last + 1 < clauses.size() && clauses.get(last + 1).sentence() == clause.sentence()) {
            last++;
        }
        return clauses.subList(first, last + 1);
    }

    /// The clauses of each sentence.
    List<List<Clause>> sentences() {
        var sentences = new ArrayList<List<Clause>>();
        var start = 0;
        for (var i = 1; i <= clauses.size(); i++) {
            if (i == clauses.size() || clauses.get(i).sentence() != clauses.get(start).sentence()) {
                sentences.add(List.copyOf(clauses.subList(start, i)));
                start = i;
            }
        }
        return clauses.isEmpty() ? List.of() : sentences;
    }

    /// The whole sentence in which a clause stands, as written, without the sign at its end.
    String sentence(Clause clause) {
        var around = around(clause);
        return text.substring(around.getFirst().start(), around.getLast().end());
    }

    private void read(List<Token> sentence, int number) {
        var asked = sentence.stream().anyMatch(token -> token.is("?"));
        var first = clauses.size();
        var parts = Clauses.of(sentence);
        for (var part : parts) {
            var fragment = !Verbs.verb(part) && Subjects.subject(part) == Subject.NONE;
            var words = plain.substring(part.getFirst().start(), part.getLast().end());
            var stance =
                    asked && StanceJudge.asked(parts, part)
                            ? Stance.ASKED
                            : judge.of(words, part, fragment, clauses.size() > first, clauses);
            var clause = clause(part, number, stance, fragment);
            pointingBack.by(clause, first);
            clauses.add(clause);
        }
    }

    private Clause clause(List<Token> part, int sentence, Stance stance, boolean fragment) {
        var from = indexOf(part.getFirst().start());
        var span = new Clause.Span(from, from + part.size());
        return new Clause(
                plain,
                part,
                span,
                clauses.size(),
                sentence,
                stance,
                fragment,
                language,
                new HashMap<>());
    }

    private int indexOf(int start) {
        var low = 0;
        var high = tokens.size() - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
