package basel.persona;

import static java.util.Collections.disjoint;

import basel.shared.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a question: which of its words say what is asked for, and how much each of them counts.
final class InquiryReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// In a German question that has nouns with capitals.
    private static final Pattern CAPITAL = Pattern.compile("\\s\\p{Lu}");

    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}[\\p{L}-]*");

    /// With something after it to modify: "knows weaving?" asks for a craft.
    private static final Pattern MODIFIER =
            Pattern.compile("\\b\\p{Ll}{3,}(?:ly|able|ible|ful|ous|ing)\\b(?=\\s+\\p{L})");

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
                    "\\b(?:besides|apart from|aside from|other than|except(?: for)?|außer|neben|abgesehen von)\\s+([\\p{L}\\p{N}+#]+(?:\\s+(?:and|und)\\s+[\\p{L}\\p{N}+#]+)*)");

    private static final Pattern AND = phrase("\\s+(?:and|und)\\s+");

    /// How a question asks for what somebody does not do.
    private static final Pattern REFUSED =
            phrase(
                    "\\b(?:will|would|does|can|could) (?:she|he|they) (?:not|never)\\b|\\b(?:refuses?|rules? out|no.go|ablehnt|ausschließt|verweigert)\\b|\\b(?:lehnt\\b.{0,30}\\bab|schließt\\b.{0,30}\\baus)\\b|\\b(?:what|which)\\b.{0,30}\\b(?:won't|wouldn't|doesn't)\\b");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern HYPHEN = Pattern.compile("-");

    private static final Pattern EITHER =
            phrase(
                    "([\\p{L}\\p{N}-]+),?\\s+(?:or|oder)\\s+([\\p{L}\\p{N}-]+(?:\\s+[\\p{L}\\p{N}-]+)?)");

    /// A German question that begins with what is done: "Stellt sie …".
    private static final Pattern DONE = phrase("^\\s*\\p{L}+(?=\\s+(?:sie|er)\\b)");

    private final Lexicon lexicon;
    private final Set<String> hostNames;
    private final Set<String> vocabulary;
    private final String text;
    private final Set<String> names;
    private final boolean german;

    private InquiryReader(
            Lexicon lexicon, Set<String> hostNames, Set<String> vocabulary, String text) {
        this.lexicon = lexicon;
        this.hostNames = hostNames;
        this.vocabulary = vocabulary;
        this.german = Tongues.german(text, "en");
        var whole = german ? new Compounds(lexicon, vocabulary).split(text) : text;
        this.text = SPACES.matcher(whole).replaceAll(" ");
        this.names = names();
    }

    /// Of people with these names. `vocabulary` are the stems of what can be found: a word that is
    /// misspelled is taken for the nearest.
    static Inquiry read(
            String question, Lexicon lexicon, Set<String> hostNames, Set<String> vocabulary) {
        var whole = lexicon.plain(question);
        var others = new ArrayList<Term>();
        BESIDES.matcher(whole)
                .results()
                .flatMap(found -> AND.splitAsStream(found.group(1)))
                .flatMap(word -> Words.asked(word).stream())
                .forEach(word ->
                        others.add(Term.of(word.stems(), word.parts(), lexicon, Term.Sort.MATTER)));
        var text = BESIDES.matcher(whole).replaceAll(" ");
        var terms = new InquiryReader(lexicon, hostNames, vocabulary, text).terms();
        return new Inquiry(
                terms,
                List.copyOf(others),
                Counted.of(question, terms),
                Aspect.of(question, whole),
                BROAD.matcher(question).find(),
                REFUSED.matcher(question).find());
    }

    private List<Term> terms() {
        var terms = new ArrayList<Term>();
        var either = either();
        var along = along();
        for (var asked : Words.asked(text)) {
            var word = spelled(asked);
            boolean host = word.stems().stream().anyMatch(hostNames::contains);
            boolean number =
                    word.stems().stream().allMatch(InquiryReader::number)
                            && !word.stems().stream().allMatch(InquiryReader::year);
            boolean named = !disjoint(word.stems(), names) && lexicon.means(word.stems());
            if (!host && !number && (named || !lexicon.frames(word.stems()))) {
                var term = Term.of(word.stems(), word.parts(), lexicon, sort(word.stems()));
                terms.add(
                        !disjoint(asked.stems(), either)
                                        && (!lexicon.plain(asked.stems())
                                                || !disjoint(asked.stems(), names))
                                ? term.as(Term.Part.EITHER)
                                : !disjoint(asked.stems(), along)
                                        ? term.as(Term.Part.ALONG)
                                        : term);
            }
        }
        PHRASES.forEach((phrase, kinds) -> {
            if (phrase.matcher(text).find()) {
                terms.add(Term.ofKinds(kinds));
            }
        });
        return List.copyOf(terms);
    }

    /// The stems of an alternative ("remote or office"): one of them will do.
    private Set<String> either() {
        return stems(
                EITHER.matcher(text)
                        .results()
                        .map(found -> found.group(1) + " " + found.group(2))
                        .collect(Collectors.joining(" ")));
    }

    /// The stems of what is told besides what a question asks, where the rest says by itself what
    /// that is.
    private Set<String> along() {
        return Stream.concat(
                        Aside.asking(text).stream().filter(this::says),
                        Stream.of(Aside.alone(text)).filter(this::hints))
                .findFirst()
                .map(this::without)
                .orElse(Set.of());
    }

    private boolean says(String part) {
        return Words.asked(part).stream()
                .anyMatch(word ->
                        !lexicon.frames(word.stems())
                                && !lexicon.plain(word.stems())
                                && (lexicon.means(word.stems())
                                        || !disjoint(word.stems(), vocabulary)));
    }

    /// Whether a part asks for something, if only in plain words.
    private boolean hints(String part) {
        return Words.asked(part).stream()
                .anyMatch(word -> !lexicon.frames(word.stems()) && lexicon.means(word.stems()));
    }

    /// The stems of the text that are none of a part.
    private Set<String> without(String part) {
        var all = stems(text);
        all.removeAll(stems(part));
        return all;
    }

    private static Set<String> stems(String text) {
        var stems = new HashSet<String>();
        Words.asked(text).forEach(word -> stems.addAll(word.stems()));
        return stems;
    }

    private Words.Asked spelled(Words.Asked word) {
        boolean sure =
                vocabulary.isEmpty()
                        || !disjoint(word.stems(), names)
                        || !disjoint(word.stems(), vocabulary)
                        || lexicon.knows(word.stems())
                        || lexicon.frames(word.stems());
        if (sure) {
            return word;
        }
        return Spelling.nearest(word.stems(), vocabulary)
                .or(() -> Spelling.nearestLong(word.stems(), lexicon.words()))
                .or(() -> Spelling.nearestShort(word.stems(), lexicon.frame()))
                .map(stem -> new Words.Asked(Set.of(stem), word.parts()))
                .orElse(word);
    }

    private Term.Sort sort(Set<String> stems) {
        boolean means = lexicon.means(stems);
        if (lexicon.must(stems) || stems.stream().allMatch(InquiryReader::year)) {
            return Term.Sort.NAME;
        }
        if (!disjoint(stems, names)) {
            return means ? Term.Sort.MATTER : Term.Sort.NAME;
        }
        if (lexicon.plain(stems)) {
            return means ? Term.Sort.SOFT : Term.Sort.PLAIN;
        }
        if (means) {
            return Term.Sort.KNOWN;
        }
        return modifies(stems) ? Term.Sort.PLAIN : Term.Sort.MATTER;
    }

    /// Whether a word says how something is, or what is done: in German such words have small
    /// letters, in English some have an ending.
    private boolean modifies(Set<String> stems) {
        boolean small = german && CAPITAL.matcher(text).find();
        return Stream.concat(
                        (small ? SMALL : MODIFIER).matcher(text).results(),
                        german ? DONE.matcher(text).results() : Stream.empty())
                .anyMatch(found ->
                        Words.asked(found.group()).stream()
                                .anyMatch(one -> !disjoint(one.stems(), stems)));
    }

    /// Words that are written like names. In German every noun is, so only others than plain
    /// capitals count there.
    private Set<String> names() {
        var found = new HashSet<String>();
        NAMES.matcher(text)
                .results()
                .flatMap(name -> HYPHEN.splitAsStream(name.group()))
                .filter(name -> !name.isEmpty())
                .filter(name -> !german || !plainCapital(name))
                .forEach(name -> Words.asked(name).forEach(one -> found.addAll(one.stems())));
        return found;
    }

    private static boolean plainCapital(String word) {
        return word.substring(1).chars().allMatch(Character::isLowerCase);
    }

    private static boolean year(String stem) {
        return stem.length() == 4
                && number(stem)
                && (stem.startsWith("19") || stem.startsWith("20"));
    }

    private static boolean number(String stem) {
        return stem.chars().allMatch(Character::isDigit);
    }

    private static Pattern phrase(String words) {
        return Pattern.compile(words, FLAGS);
    }
}
