package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether words that no list knows may name a skill at all, and whether they look like one.
final class Plausible {
    private static final int MOST_WORDS = 3;
    private static final Set<String> EVERYDAY = Words.read("everyday.txt");
    private static final Set<String> ALONE = Words.read("everyday-alone.txt");
    private static final Pattern ADVERB = Pattern.compile("\\p{L}+(?:ly|'s|'re|'ve|'ll|n't)");

    /// Last words and endings of skills' names.
    private static final Set<String> HEADS = Words.read("skill-heads.txt");

    private static final List<String> ENDS =
            HEADS.stream()
                    .filter(head -> head.startsWith("*"))
                    .map(head -> head.substring(1))
                    .toList();

    private static final Pattern PAPER =
            Pattern.compile(
                    ".*(?:schein|scheine|pass|zertifikate?|lizenz|brief|nachweis)|licen[cs]es?|certificates?|certifications?|tickets?|badge|permits?|iert|.*iert|exams?|qualifications?");

    private Plausible() {}

    /// May be the name of a skill: short, no number, no person, no place, no everyday word.
    static boolean skill(Item item) {
        var words = item.words();
        return item.size() <= MOST_WORDS
                && !item.single()
                && item.text().length() > 2
                && !(item.clause().german() && words.stream().noneMatch(Token::capital))
                && words.stream().noneMatch(Plausible::everyday)
                && !(words.size() == 1 && ALONE.contains(words.getFirst().lower()))
                && Places.at(words, 0).isEmpty()
                && Languages.in(words).isEmpty()
                && !titled(item);
    }

    /// Looks like a skill: known at its end, a gerund, or formed like the name of a trade.
    static boolean likely(Item item) {
        return skill(item) && (known(item) || formed(item));
    }

    /// Is an everyday word that only names a skill where it is claimed as one.
    static boolean everydayName(Item item) {
        var hits = Skills.all(item.words());
        return !hits.isEmpty() && hits.getLast().entry().care() == Lexicon.Care.SOFT;
    }

    /// Ends with a name of the taxonomy.
    static boolean known(Item item) {
        var hits = Skills.all(item.words());
        return !hits.isEmpty() && hits.getLast().to() == item.words().size();
    }

    /// Holds a name of the taxonomy and adds nothing to it that makes another skill.
    static boolean holds(Item item) {
        var hits = Skills.all(item.words());
        if (hits.isEmpty()) {
            return false;
        }
        var last = hits.getLast();
        var trade =
                last.entry().care() == Lexicon.Care.TRADE
                        || last.entry().care() == Lexicon.Care.SOFT;
        var ends = last.to() == item.words().size() && last.from() > 0;
        var begins = last.from() == 0 && formed(item);
        return !(hits.size() == 1 && trade && (ends || begins));
    }

    private static boolean formed(Item item) {
        var last = item.words().getLast().lower();
        return (item.size() > 1 && HEADS.contains(last))
                || (last.length() > 5
                        && ENDS.stream()
                                .anyMatch(end ->
                                        last.endsWith(end) && last.length() > end.length() + 1));
    }

    static boolean everyday(Token token) {
        var word = token.lower();
        return token.number()
                || (!token.word() && !token.is("-") && !token.is("/"))
                || EVERYDAY.contains(word)
                || ADVERB.matcher(word).matches()
                || Figures.value(word).isPresent()
                || Subjects.personal(word)
                || Names.never(word);
    }

    private static boolean titled(Item item) {
        var last = item.words().getLast().lower();
        return PAPER.matcher(last).matches()
                || Roles.english(last)
                || (item.clause().german() && Roles.german(last));
    }
}
