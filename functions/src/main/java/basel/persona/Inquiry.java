package basel.persona;

import static java.util.Collections.disjoint;

import basel.shared.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A question as a search needs it: the words it asks for, the kinds of facts, and what else an
/// answer must tell.
record Inquiry(List<Term> terms, List<Term> others, List<Aspect> aspects, boolean broad) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// In a German question that has nouns with capitals.
    private static final Pattern CAPITAL = Pattern.compile("(?<=[\\p{L},;:)] )\\p{Lu}");

    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}[\\p{L}-]*");

    /// With something after it to modify: "knows weaving?" asks for a craft.
    private static final Pattern MODIFIER =
            Pattern.compile("\\b\\p{Ll}{3,}(?:ly|able|ible|ful|ous|ing)\\b(?=\\s+\\p{L})");

    private static final double COMMON = 0.8;
    private static final int MANY = 3;

    private static final Pattern NAMES =
            Pattern.compile(
                    "(?<=[\\p{L}\\p{N},;:)] )\\p{Lu}[\\p{L}\\p{N}+#.-]*|\\b\\p{Lu}{2,}\\b|\\b\\p{L}+(?:\\+\\+|#|\\d+\\p{L}*)");
    private static final Pattern BROAD =
            Pattern.compile(
                    "\\b(?:about (?:her|him|them|yourself|the candidate|this (?:person|candidate))|introduce|overview|summar\\w+|background|who is|profile|überblick|vorstellen|stell\\w* .{0,30} vor|wer ist|zusammenfass\\w+|werdegang)\\b",
                    FLAGS);

    /// How kinds are asked for in more than one word.
    private static final Map<Pattern, Set<String>> PHRASES =
            Map.of(
                    phrase("\\bwhere\\b.*\\b(?:from|home)\\b|\\bwoher\\b"), Set.of("place"),
                    phrase("\\brollen?\\b"), Set.of("role"),
                    phrase("\\bwhat (?:can|could) (?:she|he|they) do\\b|\\bwas kann\\b"),
                            Set.of("skill"));

    private static final Pattern BESIDES =
            phrase(
                    "\\b(?:besides|apart from|aside from|other than|except(?: for)?|außer|neben|abgesehen von)\\s+([\\p{L}\\p{N}+#]+)");

    static Inquiry of(String question, Lexicon lexicon, Set<String> hostNames) {
        return of(question, lexicon, hostNames, Set.of());
    }

    /// `vocabulary` are the stems of what can be found: a word that is misspelled is taken for the
    /// nearest.
    static Inquiry of(
            String question, Lexicon lexicon, Set<String> hostNames, Set<String> vocabulary) {
        var whole = Phrasings.plain(question);
        var others = new ArrayList<Term>();
        BESIDES.matcher(whole)
                .results()
                .flatMap(found -> Words.asked(found.group(1)).stream())
                .forEach(word -> others.add(term(word, lexicon, Set.of(), whole)));
        var text = BESIDES.matcher(whole).replaceAll(" ");
        var names = names(text);
        var terms = new ArrayList<Term>();
        for (var asked : Words.asked(text)) {
            var word = spelled(asked, lexicon, vocabulary, names);
            boolean host = word.stems().stream().anyMatch(hostNames::contains);
            boolean number = word.stems().stream().allMatch(Inquiry::number);
            boolean named =
                    word.stems().stream().anyMatch(names::contains) && lexicon.means(word.stems());
            if (!host && !number && (named || !lexicon.frames(word.stems()))) {
                terms.add(term(word, lexicon, names, text));
            }
        }
        PHRASES.forEach((phrase, kinds) -> {
            if (phrase.matcher(text).find()) {
                terms.add(Term.ofKinds(kinds));
            }
        });
        return new Inquiry(
                List.copyOf(terms),
                List.copyOf(others),
                Aspect.of(question),
                BROAD.matcher(question).find());
    }

    /// What it is about: plain words only where there are no others.
    List<Term> matter() {
        var matter = terms.stream().filter(term -> !term.plain()).toList();
        return matter.isEmpty() ? terms : matter;
    }

    /// Whether it names something, or a kind of facts.
    boolean saysWhat() {
        return broad || terms.stream().anyMatch(term -> !term.plain() || !term.kinds().isEmpty());
    }

    /// The share of what it asks for that the other asks for too.
    double within(Inquiry other) {
        var mine = matter();
        long met = mine.stream().filter(term -> other.terms.stream().anyMatch(term::means)).count();
        return (double) met / mine.size();
    }

    /// The same, where words that much of what is shared is about count less against a piece
    /// without them.
    Inquiry among(List<Term.Words> pieces) {
        var weighed = terms.stream().map(term -> term.common(share(term, pieces))).toList();
        return new Inquiry(weighed, others, aspects, broad);
    }

    private static double share(Term term, List<Term.Words> pieces) {
        var told = pieces.stream().filter(words -> term.said(words) >= COMMON).toList();
        boolean trade = told.stream().anyMatch(words -> words.kinds().contains("role"));
        double share = told.size() >= MANY ? 0.4 : 1;
        return trade ? share * 0.55 : share;
    }

    /// Whether a piece is about what the question leaves out ("besides English").
    boolean excludes(Term.Words words) {
        return others.stream()
                .anyMatch(term -> term.meets(words) >= 0.9 && !term.stems().isEmpty());
    }

    static boolean german(String text) {
        return Tongues.german(text, "en");
    }

    private static Words.Asked spelled(
            Words.Asked word, Lexicon lexicon, Set<String> vocabulary, Set<String> names) {
        boolean sure =
                vocabulary.isEmpty()
                        || word.stems().stream().anyMatch(names::contains)
                        || word.stems().stream().anyMatch(vocabulary::contains)
                        || lexicon.knows(word.stems())
                        || lexicon.frames(word.stems());
        if (sure) {
            return word;
        }
        return Spelling.nearest(word.stems(), vocabulary)
                .or(() -> Spelling.nearest(word.stems(), lexicon.words()))
                .or(() -> Spelling.nearestShort(word.stems(), lexicon.frame()))
                .map(stem -> new Words.Asked(Set.of(stem), word.parts()))
                .orElse(word);
    }

    private static Term term(Words.Asked word, Lexicon lexicon, Set<String> names, String text) {
        return Term.of(
                word.stems(), word.parts(), lexicon, sort(word.stems(), lexicon, names, text));
    }

    private static Term.Sort sort(
            Set<String> stems, Lexicon lexicon, Set<String> names, String text) {
        boolean means = lexicon.means(stems);
        if (!means && stems.stream().anyMatch(names::contains)) {
            return Term.Sort.NAME;
        }
        if (lexicon.plain(stems)) {
            return means ? Term.Sort.SOFT : Term.Sort.PLAIN;
        }
        return !means && modifies(stems, text) ? Term.Sort.PLAIN : Term.Sort.MATTER;
    }

    /// Whether a word says how something is, or what is done: in German such words have small
    /// letters, in English some have an ending.
    private static boolean modifies(Set<String> stems, String text) {
        boolean german = german(text) && CAPITAL.matcher(text).find();
        return (german ? SMALL : MODIFIER)
                .matcher(text)
                .results()
                .anyMatch(found ->
                        Words.asked(found.group()).stream()
                                .anyMatch(one -> !disjoint(one.stems(), stems)));
    }

    /// Words that are written like names. In German every noun is, so only others than plain
    /// capitals count there.
    private static Set<String> names(String text) {
        boolean german = german(text);
        var names = new HashSet<String>();
        var found = NAMES.matcher(text);
        while (found.find()) {
            var word = found.group();
            boolean plain = word.substring(1).chars().allMatch(Character::isLowerCase);
            if (!german || !plain) {
                Words.asked(word).forEach(one -> names.addAll(one.stems()));
            }
        }
        return names;
    }

    private static boolean number(String stem) {
        return stem.chars().allMatch(Character::isDigit);
    }

    private static Pattern phrase(String words) {
        return Pattern.compile(words, FLAGS);
    }
}
