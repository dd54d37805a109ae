package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A thing that a list names, without the small words around it: "some payroll", "dazu Aufmaß".
record Item(Clause clause, List<Token> words) {
    private static final Set<String> JOINTS = Words.of("and or und oder sowie plus & /");
    private static final Set<String> LEAD =
            Words.of(
                    "and or und oder sowie then also mainly mostly some a an the bit of little lately lots a-lot lot quite dann auch vor allem hauptsächlich meistens mostly den die das der dem ein eine einen etwas bisschen viel mit dazu plus not nicht no kein keine keinen with now later jetzt später sometimes manchmal natürlich of course well also both besides außerdem noch wenig everything from alles von all kinds sorts usual viele many any lot's gerne using various verschiedene basic currently aktuell zurzeit momentan today heute previously früher davor earlier bisschen wenig schwerpunkt focus schwerpunktmäßig primarily vorrangig überwiegend certainly definitely montags dienstags mittwochs donnerstags freitags samstags sonntags mondays tuesdays wednesdays thursdays fridays saturdays sundays morgens mittags abends nachmittags vormittags nachts mornings afternoons evenings dazwischen zwischendurch");
    private static final Set<String> TAIL =
            Words.of(
                    "mainly mostly too as well nicht auch obviously daily sometimes usually nur ja nein first now then at home i think vor allem leider though eigentlich generally inklusive included etc usw yet either immer always täglich really gar noch nie never eher all und and dagegen allerdings hingegen jedoch aber bisher selber selbst neither anymore before aus zu machen myself itself themselves plenty loads tons genug");
    private static final Set<String> STOPS =
            Words.of(
                    "for at in on with from when für bei im am an auf von vom zum zur wenn to if because as since seit every jeden by unter über which that who dass mit nach gemäß per via during around between within under aus beim plus darunter");

    /// The items of a clause, cut at "and" and "or".
    static List<Item> of(Clause clause) {
        return of(clause, clause.tokens());
    }

    /// The items that these words of a clause name.
    static List<Item> of(Clause clause, List<Token> tokens) {
        var items = new ArrayList<Item>();
        var start = 0;
        for (var i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || JOINTS.contains(tokens.get(i).lower())) {
                add(clause, tokens.subList(start, i), items);
                start = i + 1;
            }
        }
        return items;
    }

    private static void add(Clause clause, List<Token> words, List<Item> items) {
        var from = 0;
        var to = words.size();
        while (from < to && LEAD.contains(words.get(from).lower())) {
            from++;
        }
        while (to > from
                && (TAIL.contains(words.get(to - 1).lower()) || !words.get(to - 1).word())) {
            to--;
        }
        var cut = from + 1;
        while (cut < to && !STOPS.contains(words.get(cut).lower())) {
            cut++;
        }
        if (from < to && !STOPS.contains(words.get(from).lower())) {
            items.add(new Item(clause, words.subList(from, Math.min(cut, to))));
        }
    }

    String text() {
        return clause.answer().substring(words.getFirst().start(), words.getLast().end());
    }

    /// As a name: in English without the capital that only begins the sentence.
    String value() {
        var inner = words.getFirst().text().chars().filter(Character::isUpperCase).count() > 1;
        var next = words.size() > 1 && words.get(1).capital();
        var first = words.getFirst().start() == clause.start() && clause.opens();
        return clause.german() || !first || inner || next ? text() : decapitalised(text());
    }

    /// "The newsletter": a certain thing, and no skill.
    boolean definite() {
        var at = clause.tokens().indexOf(words.getFirst());
        return Set.of("the", "den", "dem", "die", "das").contains(clause.before(at));
    }

    /// "A migration": one thing, and no skill.
    boolean single() {
        var at = clause.tokens().indexOf(words.getFirst());
        return Words.of("a an one another this that ein eine einen einem einer")
                .contains(clause.before(at));
    }

    long size() {
        return words.stream().filter(Token::word).count();
    }

    Finding finding(Kind kind) {
        return Finding.of(kind, value(), clause);
    }

    private static String decapitalised(String value) {
        return value.substring(0, 1).toLowerCase(Locale.ROOT) + value.substring(1);
    }
}
