package basel.persona;

import basel.shared.model.Material;
import basel.shared.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a sentence says no more than the facts that it cites: every number and every name in it
/// must be theirs, and most of its other words.
final class Claims {
    static final String FACT = "fact";

    private static final double ENOUGH = 0.5;
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
    private static final Pattern DENIAL =
            Pattern.compile(
                    "\\b(?:not|no|never|none|neither|nor|without|cannot|kein\\p{L}*|nicht|nie|niemals|nichts|ohne|weder)\\b|n['’]t\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<=[\\p{L}\\p{N},;:)“\"] )\\p{Lu}[\\p{L}\\p{N}+#]*|\\b\\p{Lu}{2,}\\b");

    private final Map<String, Material> facts;
    private final Lexicon lexicon;
    private final boolean german;

    Claims(List<Material> materials, Lexicon lexicon, boolean german) {
        this.facts =
                materials.stream()
                        .filter(material -> material.type().equals(FACT))
                        .collect(
                                Collectors.toMap(Material::mark, Function.identity(), (a, _) -> a));
        this.lexicon = lexicon;
        this.german = german;
    }

    /// Those of the marks that name facts which were given.
    List<String> cited(List<String> marks) {
        return marks.stream().filter(facts::containsKey).distinct().toList();
    }

    boolean supported(String sentence, List<String> marks) {
        var cited = cited(marks);
        if (cited.isEmpty() || cited.size() < Set.copyOf(marks).size()) {
            return false;
        }
        var text =
                cited.stream()
                        .map(mark -> Optional.ofNullable(facts.get(mark)))
                        .flatMap(Optional::stream)
                        .map(fact -> fact.text() + " \n" + fact.about().getOrDefault("value", ""))
                        .collect(Collectors.joining(" \n"));
        boolean denies = DENIAL.matcher(sentence).find();
        return denies == denied(cited, text)
                && numbersOf(sentence, text)
                && namesOf(sentence, text)
                && wordsOf(sentence, text);
    }

    /// Whether what is cited says that something is not so. Where it says both, a sentence may say
    /// either.
    private boolean denied(List<String> cited, String text) {
        boolean no =
                cited.stream()
                        .map(mark -> Optional.ofNullable(facts.get(mark)))
                        .flatMap(Optional::stream)
                        .allMatch(fact -> "no".equals(fact.about().get("polarity")));
        return no || DENIAL.matcher(text).find();
    }

    private static boolean numbersOf(String sentence, String text) {
        var told = numbers(text);
        return told.containsAll(numbers(sentence));
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("\\D", ""))
                .collect(Collectors.toSet());
    }

    /// In German every noun has a capital: there the words decide.
    private boolean namesOf(String sentence, String text) {
        if (german) {
            return true;
        }
        var told = Stems.of(text);
        return NAME.matcher(sentence)
                .results()
                .flatMap(found -> Words.asked(found.group()).stream())
                .filter(word -> !lexicon.frames(word.stems()))
                .allMatch(word -> told.has(word.stems()) || told.has(lexicon.same(word.stems())));
    }

    private boolean wordsOf(String sentence, String text) {
        var told = Stems.of(text);
        var words = new HashSet<>(Words.asked(sentence));
        words.removeIf(word -> lexicon.frames(word.stems()));
        long met =
                words.stream()
                        .filter(word ->
                                told.has(word.stems())
                                        || told.has(lexicon.same(word.stems()))
                                        || told.has(word.parts())
                                        || told.hasPart(word.stems()))
                        .count();
        return !words.isEmpty() && met >= ENOUGH * words.size();
    }
}
