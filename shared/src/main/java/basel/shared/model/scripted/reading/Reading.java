package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An answer cut into clauses, each with its stance. What a clause leaves out it takes from the one
/// before it; what follows may turn it round ("Kubernetes? Never touched it", "a colleague does
/// that in R, I can't").
public final class Reading {
    private static final Phrases NOW = Phrases.read("reading", "now");

    /// A denial that only points back: "I don't", "das kann ich nicht", "davon verstehe ich
    /// nichts".
    private static final Pattern POINTS_BACK =
            Pattern.compile(
                    "^(?:(?:but|and|so|aber|und|no|nein|,) ?)*(?:(?:i|me|we|myself|ich|wir) (?:don't|do not|can't|haven't|didn't|never did|nicht|leider nicht)$|(?:i|i've|we|we've|me|ich|wir|das|davon|damit|that|it)\\b[^.]{0,40}\\b(?:that|it|them|those|das|davon|damit|ich|nichts)\\b[^.]{0,30}$|(?:that|it|das|davon|damit)\\b[^.]{0,45}$)|.*(?:say no to that|have to pass|muss ich passen|muss passen|pass on that).*",
                    Words.FLAGS);

    /// A denial of oneself that points back without naming anything.
    private static final Pattern NEVER_DID =
            Pattern.compile(
                    "^(?:never|nie|noch nie|not)\\b.{0,30}\\b(?:it|that|one|them|das|damit|benutzt|gemacht|done|touched|used|written|tried)$",
                    Words.FLAGS);

    private static final Phrases TAUGHT_MYSELF =
            Words.any(
                    "(?:i )?(?:taught|learned|picked) (?:it|that|them)(?: to)?(?: myself| up)?",
                    "selbst beigebracht",
                    "mir (?:das|es) (?:dann )?(?:selbst )?(?:beigebracht|angeeignet)");
    private static final Set<String> ASKING =
            Words.of(
                    "do does did are is was were have has can could would should what which who where when why how if kann können kannst haben hast sind bist ist darf soll würde was wer wie wo wann warum welche welcher welches und");
    private static final Pattern SAID_BY =
            Pattern.compile("^(?:says?|said|sagt|sagte|sagen|meint|meinte|meinen)\\b", Words.FLAGS);

    private final String text;
    private final String plain;
    private final Question question;
    private final List<Token> tokens;
    private final Language language;
    private final List<Clause> clauses;

    private Reading(
            String text, String plain, Question question, List<Token> tokens, Language language) {
        this.text = text;
        this.plain = plain;
        this.question = question;
        this.tokens = tokens;
        this.language = language;
        this.clauses = new ArrayList<>();
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
        var tag =
                asked && parts.size() > 1 && !ASKING.contains(parts.getFirst().getFirst().lower());
        for (var part : parts) {
            var fragment = !Verbs.verb(part) && Subjects.subject(part) == Subject.NONE;
            var counted = !part.getFirst().is("what") && figure(part);
            var stance =
                    asked && !counted && !(tag && part.getFirst().start() != parts.getLast().getFirst().start())
                            ? Stance.ASKED
                            : stance(part, fragment, clauses.size() > first);
            var before = part.getFirst().start();
            var from = indexOf(before);
            var clause =
                    new Clause(
                            plain,
                            part,
                            new Clause.Span(from, from + part.size()),
                            clauses.size(),
                            number,
                            stance,
                            fragment,
                            language,
                            new HashMap<>());
            turnRound(clause, first);
            clauses.add(clause);
        }
    }

    /// "For, what, eight years?" tells the years all the same.
    private static boolean figure(List<Token> part) {
        return part.size() <= 4 && Figures.value(part.getFirst().lower()).isPresent();
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

    private Stance stance(List<Token> part, boolean fragment, boolean continued) {
        var words = plain.substring(part.getFirst().start(), part.getLast().end());
        var subject = subject(part, fragment);
        var denied = Stances.denial(words);
        if (Stances.hearsay(words)) {
            return denied && subject == Subject.SELF ? Stance.DENIED : Stance.OTHERS;
        }
        if (Stances.wish(words)) {
            return Stance.WISHED;
        }
        if (Stances.liking(words) || Stances.notDone(words)) {
            return Stance.SUPPOSED;
        }
        if (denied && subject != Subject.OTHERS) {
            return Stance.DENIED;
        }
        if (Stances.supposed(words)) {
            return Stance.SUPPOSED;
        }
        if (subject != Subject.NONE) {
            return subject == Subject.SELF ? Stance.SAID : Stance.OTHERS;
        }
        return inherited(fragment, continued, words);
    }

    /// "A water company", with no verb, explains and speaks of nobody.
    private static Subject subject(List<Token> part, boolean fragment) {
        var subject = Subjects.subject(part);
        var at = 0;
        while (at < part.size() - 1 && Words.of("just only now still actually basically nur jetzt eigentlich").contains(part.get(at).lower())) {
            at++;
        }
        var explains =
                Words.of("a an ein eine einer einem").contains(part.get(at).lower())
                        && !Verbs.verb(part);
        return subject == Subject.OTHERS && !fragment && explains ? Subject.NONE : subject;
    }

    private Stance inherited(boolean fragment, boolean continued, String words) {
        if (continued) {
            if (Corrections.only(clauses.getLast().text())) {
                return Stance.SAID;
            }
            var before = clauses.getLast().stance();
            var turns =
                    Words.any("^but", "^aber", "^sondern", "^just", "^only", "^nur").in(words);
            return before == Stance.DENIED && (turns || !fragment) ? Stance.SAID : before;
        }
        if (fragment
                && !clauses.isEmpty()
                && Words.any("^or", "^oder", "^maybe", "^vielleicht").in(words)
                && (clauses.getLast().stance() == Stance.SUPPOSED
                        || clauses.getLast().stance() == Stance.WISHED)) {
            return clauses.getLast().stance();
        }
        if (fragment && question.negative()) {
            return question.cannot() ? Stance.DENIED : Stance.SUPPOSED;
        }
        if (fragment && question.wishes() && !NOW.in(words)) {
            return Stance.WISHED;
        }
        return Stance.SAID;
    }

    /// Lets a clause that only points back change the stance of what it points to.
    private void turnRound(Clause clause, int firstOfSentence) {
        if (clauses.isEmpty()) {
            return;
        }
        var words = clause.text();
        var last = clauses.getLast();
        if (last.sentence() != clause.sentence()
                && last.stance() == Stance.ASKED
                && last.tokens().size() <= 3) {
            replaceLast(clause.counts() ? clause.stance() : Stance.ASKED);
            return;
        }
        if (clauses.size() == firstOfSentence) {
            return;
        }
        if (clause.stance() == Stance.DENIED
                && clause.tokens().size() <= 10
                && pointsBack(words)
                && mayBeDenied(last, words)) {
            denyBack(firstOfSentence);
        } else if (last.fragment()
                && Words.any(
                                "no",
                                "nope",
                                "nein",
                                "nee",
                                "never",
                                "nie",
                                "nicht",
                                "not (?:at all|really|yet|so much|any ?more|for me|me)",
                                "none",
                                "not a (?:chance|clue)",
                                "no way",
                                "gar nicht",
                                "überhaupt nicht",
                                "leider (?:nicht|nein)",
                                "noch nicht",
                                "eher nicht",
                                "keine (?:ahnung|chance)").is(words)) {
            replaceLast(Stance.DENIED);
        } else if (SAID_BY.matcher(words).find()) {
            replaceLast(Stance.OTHERS);
        } else if (TAUGHT_MYSELF.in(words)) {
            replaceLast(Stance.SAID);
        }
    }

    /// A whole sentence in which the person claims something is not taken back by what follows.
    private static boolean mayBeDenied(Clause last, String words) {
        var passed =
                Words.any("say no to that", "have to pass", "passen", "pass on that").in(words);
        return passed
                || last.stance() == Stance.OTHERS
                || (last.fragment() && last.stance() == Stance.SAID)
                || last.stance() == Stance.DENIED;
    }

    private static boolean pointsBack(String words) {
        return (POINTS_BACK.matcher(words).find() || NEVER_DID.matcher(words).find())
                && Skills.names(Token.of(words)).isEmpty();
    }

    /// Denies the clause before, and the one that a mere "no" answers.
    private void denyBack(int firstOfSentence) {
        var only =
                Words.any("no", "nein", "nee", "nope").is(clauses.getLast().text());
        replaceLast(Stance.DENIED);
        if (only && clauses.size() > firstOfSentence + 1) {
            var no = clauses.removeLast();
            replaceLast(Stance.DENIED);
            clauses.add(no);
        }
    }

    private void replaceLast(Stance stance) {
        var last = clauses.removeLast();
        clauses.add(
                new Clause(
                        plain,
                        last.tokens(),
                        last.span(),
                        last.index(),
                        last.sentence(),
                        stance,
                        last.fragment(),
                        language,
                        last.memory()));
    }
}
