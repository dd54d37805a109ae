package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Short items that answer a question for skills or papers: what the taxonomy does not know is
/// learned from them.
final class ListRule implements Rule {
    private static final int MOST_WORDS = 3;
    private static final Set<String> LEAD =
            Words.of(
                    "and or und oder sowie then also mainly mostly some a an the bit of little lately lots a-lot lot quite dann auch vor allem hauptsächlich meistens mostly den die das der dem ein eine einen etwas bisschen viel mit dazu plus not nicht no kein keine keinen with now later jetzt später sometimes manchmal natürlich of course well also both");
    private static final Set<String> TAIL =
            Words.of(
                    "mainly mostly too as well nicht auch obviously daily sometimes usually nur ja nein first now then at home i think vor allem leider");
    private static final Set<String> NO_TOPIC =
            Words.of(
                    "that this what when where if as how why so then but and because since all anything everything nothing something one it which who das was wenn da so dann alles nichts mehr hier dort bisher früher heute jetzt seit danach davor damals leider natürlich now today before after years yes no well also maybe honestly later first sometimes often usually and in at on for with of to my the currently mostly mainly lately ja nein nur auch und aber mit bei im in an auf für zu von erst noch schon immer oft manchmal meist meistens hauptsächlich vor derzeit zurzeit");
    private static final Pattern EVERYDAY =
            Words.any(
                    "\\p{L}+ly",
                    "\\p{L}+'s",
                    "enough",
                    "little",
                    "lot",
                    "bit",
                    "few",
                    "every",
                    "some",
                    "many",
                    "kinds?",
                    "sorts?",
                    "ways?",
                    "parts?",
                    "sides?",
                    "weeks?",
                    "night",
                    "mornings?",
                    "evenings?",
                    "weekends?",
                    "guess",
                    "think",
                    "hope",
                    "today",
                    "always",
                    "never",
                    "often",
                    "ever",
                    "again",
                    "together",
                    "alone",
                    "none",
                    "my",
                    "our",
                    "his",
                    "her",
                    "their",
                    "your",
                    "if",
                    "than",
                    "like",
                    "so",
                    "very",
                    "quite",
                    "about",
                    "around",
                    "over",
                    "depends",
                    "anyone",
                    "mehr",
                    "wenig",
                    "paar",
                    "immer",
                    "nie",
                    "oft",
                    "wieder",
                    "zusammen",
                    "allein",
                    "selbst",
                    "mein\\p{L}*",
                    "unser\\p{L}*",
                    "ihr\\p{L}*",
                    "sein\\p{L}*",
                    "jahr",
                    "monat",
                    "abend",
                    "morgen",
                    "teil",
                    "art",
                    "seite",
                    "weise",
                    "ding",
                    "dinge",
                    "sachen",
                    "zeug",
                    "leben",
                    "beruf",
                    "firma",
                    "company",
                    "life",
                    "industry",
                    "automotive",
                    "project",
                    "projects",
                    "projekt",
                    "projekte",
                    "daily",
                    "language",
                    "languages",
                    "programming",
                    "both",
                    "beide",
                    "beides",
                    "either",
                    "one",
                    "frage",
                    "question");
    private static final Pattern NOT_MINE =
            Words.any(
                    "my (?:thing|business|strength|cup of tea|department|strong (?:suit|point))",
                    "for me",
                    "mine",
                    "mein (?:ding|fall|gebiet)",
                    "meins",
                    "meine (?:sache|stärke|welt)",
                    "mir nicht");
    private static final Pattern FILLER =
            Words.any(
                    "all of (?:that|it)",
                    "that sort",
                    "stuff",
                    "things?",
                    "etc",
                    "das übliche",
                    "the usual",
                    "and so on",
                    "und so weiter",
                    "usw",
                    "really",
                    "yes",
                    "no",
                    "ja",
                    "nein",
                    "sure",
                    "maybe",
                    "years?",
                    "jahre?n?",
                    "months?",
                    "weeks?",
                    "hm+",
                    "well",
                    "also",
                    "everything",
                    "alles",
                    "anything",
                    "nothing",
                    "nichts",
                    "honestly",
                    "ehrlich",
                    "mostly",
                    "mainly",
                    "daily",
                    "a lot",
                    "of course",
                    "natürlich",
                    "sehr",
                    "gern",
                    "good",
                    "gut",
                    "people",
                    "leute",
                    "days?",
                    "tage?",
                    "woche",
                    "sprint",
                    "coffee",
                    "kaffee",
                    "more",
                    "mehr",
                    "work",
                    "arbeit",
                    "team",
                    "home",
                    "everyday",
                    "the rest",
                    "der rest",
                    "whatever",
                    "i guess",
                    "fast",
                    "only",
                    "nur",
                    "self",
                    "sorry",
                    "hallo",
                    "thanks",
                    "danke",
                    "time",
                    "zeit",
                    "moment",
                    "too",
                    "ones?",
                    "others?",
                    "andere",
                    "am liebsten",
                    "ausschließlich",
                    "übliche",
                    "im ernst",
                    "basics?",
                    "grundlagen");

    @Override
    public List<Finding> find(Reading reading) {
        var question = reading.question();
        var kind = question.asksCertificates() ? Kind.CERTIFICATE : Kind.SKILL;
        if (!question.asksCertificates() && !question.asksSkills()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (clause.fragment() && clause.counts() && ofList(reading, clause)) {
                items(clause).forEach(item -> add(reading, kind, item, clause, findings));
            } else if (clause.counts() && kind == Kind.SKILL) {
                topic(clause).ifPresent(item -> add(reading, kind, item, clause, findings));
            }
        }
        return findings;
    }

    /// The first sentence lists; the second only where the first was nothing but a list.
    private static boolean ofList(Reading reading, Clause clause) {
        var same =
                reading.clauses().stream().filter(other -> other.sentence() == clause.sentence());
        var begins = same.findFirst().filter(Clause::fragment).isPresent();
        var first = reading.clauses().stream().filter(other -> other.sentence() == 0);
        return begins
                && (clause.sentence() == 0
                        || (clause.sentence() == 1 && first.allMatch(Clause::fragment)));
    }

    /// "High voltage I'm not allowed to touch", "Ausschreibungen kann ich nicht": what is spoken of
    /// comes first.
    private static Optional<List<Token>> topic(Clause clause) {
        var tokens = clause.tokens();
        for (var i = 1; i < Math.min(tokens.size(), MOST_WORDS + 1); i++) {
            var english =
                    Words.of("i i'm i've").contains(tokens.get(i).lower())
                            && !Stances.verb(tokens.get(i - 1));
            var german =
                    Words.of(
                                            "kann kenne mache habe hab darf spreche nutze fahre bediene beherrsche")
                                    .contains(tokens.get(i).lower())
                            && clause.at(i + 1).equals("ich");
            var denied =
                    clause.stance() == Stance.DENIED
                            && NOT_MINE.matcher(clause.text()).find()
                            && Words.of("isn't aren't is are ist sind liegt liegen")
                                    .contains(tokens.get(i).lower());
            if (english || german || denied) {
                var words = tokens.subList(0, i);
                var plain = words.stream().noneMatch(token -> NO_TOPIC.contains(token.lower()));
                return plain ? Optional.of(words) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<List<Token>> items(Clause clause) {
        var items = new ArrayList<List<Token>>();
        var item = new ArrayList<Token>();
        for (var token : clause.tokens()) {
            if (Words.of("and or und oder &").contains(token.lower())) {
                items.add(List.copyOf(item));
                item.clear();
            } else {
                item.add(token);
            }
        }
        items.add(List.copyOf(item));
        return items;
    }

    private static void add(
            Reading reading, Kind kind, List<Token> item, Clause clause, List<Finding> findings) {
        var from = 0;
        var to = item.size();
        while (from < to && LEAD.contains(item.get(from).lower())) {
            from++;
        }
        while (to > from && TAIL.contains(item.get(to - 1).lower())) {
            to--;
        }
        if (from < to
                && Words.of("at in bei im on for für von aus to nach zu")
                        .contains(item.get(from).lower())) {
            return;
        }
        var words = item.subList(from, cut(item, from, to));
        if (words.isEmpty()
                || words.stream().filter(Token::word).count() > MOST_WORDS
                || refused(words, kind)) {
            return;
        }
        var value = clause.answer().substring(words.getFirst().start(), words.getLast().end());
        if ((clause.german() && words.stream().noneMatch(Token::capital))
                || item.getFirst().is("the")) {
            return;
        }
        if (kind == Kind.CERTIFICATE
                && Skills.named(value).isPresent()
                && !reading.question().asksPapers()) {
            return;
        }
        findings.add(
                Finding.of(
                        kind,
                        clause.german() || !firstOfAnswer(clause, words) || inside(words)
                                ? value
                                : decapitalised(value),
                        clause));
    }

    /// An item ends where it begins to explain: "for homework", "at the ward".
    private static int cut(List<Token> item, int from, int to) {
        for (var i = from + 1; i < to; i++) {
            if (Words.of(
                            "for at in on with from when für bei im am an auf von wenn to if because as since seit every jeden at by")
                    .contains(item.get(i).lower())) {
                return i;
            }
        }
        return to;
    }

    private static boolean refused(List<Token> words, Kind kind) {
        var text = String.join(" ", words.stream().map(Token::text).toList());
        return FILLER.matcher(text).find()
                || EVERYDAY.matcher(text).find()
                || (kind == Kind.CERTIFICATE && text.startsWith("Klasse"))
                || words.stream()
                        .anyMatch(
                                token -> token.number() || Figures.value(token.lower()).isPresent())
                || Places.at(words, 0).isPresent()
                || !Languages.in(words).isEmpty()
                || (kind == Kind.SKILL && known(words))
                || words.stream()
                        .anyMatch(token ->
                                Roles.english(token.lower()) || Stances.personal(token.lower()))
                || text.length() < 3;
    }

    /// Known to the taxonomy, unless the item says more exactly what kind: "commercial contract
    /// law".
    private static boolean known(List<Token> words) {
        var hits = Skills.all(words);
        if (hits.isEmpty()) {
            return false;
        }
        var last = hits.getLast();
        var trade =
                last.entry().care() == Lexicon.Care.TRADE
                        || last.entry().care() == Lexicon.Care.SOFT;
        return !(hits.size() == 1
                && trade
                && words.stream()
                        .noneMatch(token ->
                                LEAD.contains(token.lower())
                                        || Words.of("früher erst heute jetzt later")
                                                .contains(token.lower()))
                && last.to() == words.size()
                && last.from() > 0
                && !words.getFirst().capital());
    }

    private static boolean firstOfAnswer(Clause clause, List<Token> words) {
        return words.getFirst().start() == clause.start() && clause.opens();
    }

    private static boolean inside(List<Token> words) {
        return (words.size() > 1 && words.get(1).capital())
                || words.getFirst().text().chars().filter(Character::isUpperCase).count() > 1;
    }

    private static String decapitalised(String value) {
        return value.substring(0, 1).toLowerCase(Locale.ROOT) + value.substring(1);
    }
}
