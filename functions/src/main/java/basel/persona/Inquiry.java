package basel.persona;

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
    private static final double FAINT = 0.25;
    private static final double NAME = 1.5;

    private static final Pattern NAMES =
            Pattern.compile(
                    "(?<=[\\p{L}\\p{N},;:)] )\\p{Lu}[\\p{L}\\p{N}+#.-]*|\\b\\p{Lu}{2,}\\b|\\b\\p{L}+(?:\\+\\+|#|\\d+\\p{L}*)");
    private static final Pattern BROAD =
            Pattern.compile(
                    "\\b(?:about (?:her|him|them|yourself|the candidate|this (?:person|candidate))|introduce|overview|summar\\w+|background|who is|profile|überblick|vorstellen|stell\\w* .{0,30} vor|wer ist|zusammenfass\\w+|werdegang)\\b",
                    FLAGS);

    /// How some kinds are asked for in more than one word.
    private static final Map<Pattern, Set<String>> PHRASES =
            Map.of(
                    phrase(
                            "\\bwhere\\b.*\\b(?:work|works|worked|working)\\b|\\b(?:who|whom)\\b.*\\bwork(?:s|ed)? for\\b|\\b(?:wo|bei wem|für wen)\\b.*\\b(?:arbeitet|gearbeitet|arbeitete|tätig)\\b"),
                    Set.of("employer"),
                    phrase("\\bwhere\\b.*\\b(?:from|home)\\b|\\bwoher\\b"),
                    Set.of("place"),
                    phrase(
                            "\\bwhat\\b.*\\bdo for (?:a|her|his|their) living\\b|\\bwas\\b.*\\bberuflich\\b|\\bwhat (?:does|do) (?:she|he|they) do\\b|\\bwork(?:s|ing|ed)? as\\b"),
                    Set.of("role"),
                    phrase("\\brollen?\\b"),
                    Set.of("role"),
                    phrase("\\bwhat (?:can|could) (?:she|he|they) do\\b|\\bwas kann\\b"),
                    Set.of("skill"));

    /// Turns of phrase whose words mean nothing by themselves.
    private static final Pattern EMPTY =
            phrase(
                    "\\b(?:manage[sd]? to|(?:feels? )?at home with|get(?:s|ting)? (?:along|on) with|so far|as well|by (?:her|him)self|of course|zum beispiel|unter anderem|so weit|in der lage|kommt? .{0,20}zurecht|rolled out|roll(?:ing)? out)\\b");

    /// Pairs that mean one thing.
    private static final Pattern PROGRAMMING = phrase("\\bprogramming languages?\\b");

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
        var whole =
                EMPTY.matcher(PROGRAMMING.matcher(question).replaceAll("programming"))
                        .replaceAll(" ");
        var others = new ArrayList<Term>();
        BESIDES.matcher(whole)
                .results()
                .flatMap(found -> Words.asked(found.group(1)).stream())
                .forEach(word -> others.add(term(word, lexicon, Set.of())));
        var text = BESIDES.matcher(whole).replaceAll(" ");
        var names = names(text);
        var terms = new ArrayList<Term>();
        for (var asked : Words.asked(text)) {
            var word = spelled(asked, lexicon, vocabulary, names);
            boolean host = word.stems().stream().anyMatch(hostNames::contains);
            boolean number = word.stems().stream().allMatch(Inquiry::number);
            if (!host && !number && !lexicon.frames(word.stems())) {
                terms.add(term(word, lexicon, names));
            }
        }
        PHRASES.forEach((phrase, kinds) -> {
            if (phrase.matcher(text).find()) {
                terms.add(new Term(Set.of(), Set.of(), Set.of(), Set.of(), kinds, false, 1));
            }
        });
        return new Inquiry(
                List.copyOf(terms),
                List.copyOf(others),
                Aspect.of(text),
                BROAD.matcher(text).find());
    }

    /// The share of what it asks for that the other asks for too.
    double within(Inquiry other) {
        long met =
                terms.stream().filter(term -> other.terms.stream().anyMatch(term::means)).count();
        return (double) met / terms.size();
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

    private static Term term(Words.Asked word, Lexicon lexicon, Set<String> names) {
        var stems = word.stems();
        boolean name = stems.stream().anyMatch(names::contains) && !lexicon.knows(stems);
        double weight = lexicon.faint(stems) ? FAINT : name ? NAME : 1;
        return new Term(
                stems,
                word.parts(),
                lexicon.same(stems),
                lexicon.under(stems),
                lexicon.kinds(stems),
                name,
                weight);
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
