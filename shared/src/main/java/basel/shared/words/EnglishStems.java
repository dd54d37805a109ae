package basel.shared.words;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// English stems after Snowball's rules (3.x, also known as Porter 2).
final class EnglishStems {
    private static final String VOWELS = "aeiouy";
    private static final String BEFORE_LI = "cdeghkmnrt";

    private static final Map<String, String> WHOLE =
            Map.of(
                    "skis", "ski", "skies", "sky", "idly", "idl", "gently", "gentl", "ugly", "ugli",
                    "early", "earli", "only", "onli", "singly", "singl");
    private static final Set<String> KEPT =
            Set.of("andes", "atlas", "bias", "cosmos", "howe", "news", "sky");
    private static final List<String> STARTS =
            List.of(
                    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past",
                    "univers");
    private static final Set<String> KEPT_ING =
            Set.of("even", "cann", "inn", "earr", "herr", "out");
    private static final Set<String> KEPT_EED = Set.of("succ", "proc", "exc");
    private static final Set<String> DOUBLES =
            Set.of("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt");

    private static final Map<String, String> SECOND =
            Map.ofEntries(
                    Map.entry("tional", "tion"),
                    Map.entry("enci", "ence"),
                    Map.entry("anci", "ance"),
                    Map.entry("abli", "able"),
                    Map.entry("entli", "ent"),
                    Map.entry("izer", "ize"),
                    Map.entry("ization", "ize"),
                    Map.entry("ational", "ate"),
                    Map.entry("ation", "ate"),
                    Map.entry("ator", "ate"),
                    Map.entry("alism", "al"),
                    Map.entry("aliti", "al"),
                    Map.entry("alli", "al"),
                    Map.entry("fulness", "ful"),
                    Map.entry("fulli", "ful"),
                    Map.entry("ousli", "ous"),
                    Map.entry("ousness", "ous"),
                    Map.entry("iveness", "ive"),
                    Map.entry("iviti", "ive"),
                    Map.entry("biliti", "ble"),
                    Map.entry("bli", "ble"),
                    Map.entry("ogist", "og"),
                    Map.entry("ogi", "og"),
                    Map.entry("lessli", "less"),
                    Map.entry("li", ""));
    private static final Map<String, String> THIRD =
            Map.of(
                    "tional", "tion", "ational", "ate", "alize", "al", "icate", "ic", "iciti", "ic",
                    "ical", "ic", "ful", "", "ness", "", "ative", "");
    private static final List<String> FOURTH =
            Stem.longestFirst(
                    "ic", "ance", "ence", "able", "ible", "ate", "ive", "ize", "iti", "al", "ism",
                    "ion", "er", "ous", "ant", "ent", "ment", "ement");
    private static final List<String> PLURALS =
            Stem.longestFirst("ied", "ies", "sses", "ss", "us", "s");
    private static final List<String> PASTS =
            Stem.longestFirst("ed", "eed", "ing", "edly", "eedly", "ingly");
    private static final List<String> SECONDS = longestFirst(SECOND);
    private static final List<String> THIRDS = longestFirst(THIRD);

    private EnglishStems() {}

    /// The stem of a word in small letters, without an apostrophe.
    static String of(String word) {
        if (word.length() < 3 || KEPT.contains(word)) {
            return word;
        }
        var whole = WHOLE.get(word);
        if (whole != null) {
            return whole;
        }
        var stem = prepared(word);
        stem.longest(PLURALS).ifPresent(end -> plural(stem, end));
        stem.longest(PASTS).ifPresent(end -> past(stem, end));
        endingInY(stem);
        stem.longest(SECONDS).filter(stem::inFirst).ifPresent(end -> second(stem, end));
        stem.longest(THIRDS).filter(stem::inFirst).ifPresent(end -> third(stem, end));
        stem.longest(FOURTH).filter(stem::inSecond).ifPresent(end -> fourth(stem, end));
        last(stem);
        stem.swap('Y', 'y');
        return stem.toString();
    }

    /// A `y` at the start or after a vowel is a consonant, written large.
    private static Stem prepared(String word) {
        var stem = new Stem(word, VOWELS);
        for (int i = 0; i < stem.length(); i++) {
            if (stem.at(i) == 'y' && (i == 0 || stem.vowel(i - 1))) {
                stem.set(i, 'Y');
            }
        }
        int start = STARTS.stream().filter(word::startsWith).mapToInt(String::length).sum();
        stem.regions(start);
        return stem;
    }

    private static void plural(Stem stem, String end) {
        switch (end) {
            case "sses" -> stem.replace(end, "ss");
            case "ied", "ies" -> stem.replace(end, stem.length() > 4 ? "i" : "ie");
            case "s" -> {
                if (stem.vowelBefore(stem.length() - 2)) {
                    stem.cut(end);
                }
            }
            default -> {
                // ss and us stay
            }
        }
    }

    private static void past(Stem stem, String end) {
        var before = stem.toString().substring(0, stem.length() - end.length());
        if (end.startsWith("eed")) {
            if (stem.inFirst(end) && !KEPT_EED.contains(before)) {
                stem.replace(end, "ee");
            }
            return;
        }
        if (end.equals("ing") && KEPT_ING.contains(before)) {
            return;
        }
        if (end.equals("ing") && before.length() == 2 && before.endsWith("y") && !stem.vowel(0)) {
            stem.replace("ying", "ie");
            return;
        }
        if (stem.vowelBefore(before.length())) {
            stem.cut(end);
            afterPast(stem);
        }
    }

    private static void afterPast(Stem stem) {
        if (stem.ends("at") || stem.ends("bl") || stem.ends("iz")) {
            stem.replace("", "e");
            return;
        }
        int end = stem.length();
        if (end >= 2 && DOUBLES.contains(stem.toString().substring(end - 2))) {
            boolean egg = end == 3 && "aeo".indexOf(stem.at(0)) >= 0;
            if (!egg) {
                stem.cut(stem.toString().substring(end - 1));
            }
            return;
        }
        if (end == stem.first() && shortAt(stem, end)) {
            stem.replace("", "e");
        }
    }

    /// Whether the word's first `end` letters end in a short syllable.
    private static boolean shortAt(Stem stem, int end) {
        if (stem.endsAt(end, "past")) {
            return true;
        }
        if (end < 2 || stem.vowel(end - 1) || !stem.vowel(end - 2)) {
            return false;
        }
        return end == 2 || (!stem.vowel(end - 3) && "wxY".indexOf(stem.at(end - 1)) < 0);
    }

    private static void endingInY(Stem stem) {
        int last = stem.length() - 1;
        boolean ends = stem.ends("y") || stem.ends("Y");
        if (ends && last > 1 && !stem.vowel(last - 1)) {
            stem.set(last, 'i');
        }
    }

    private static void second(Stem stem, String end) {
        if (end.equals("ogi") && !stem.precededBy(end, "l")) {
            return;
        }
        if (end.equals("li") && !stem.precededBy(end, BEFORE_LI)) {
            return;
        }
        stem.replace(end, SECOND.getOrDefault(end, ""));
    }

    private static void third(Stem stem, String end) {
        if (!end.equals("ative") || stem.inSecond(end)) {
            stem.replace(end, THIRD.getOrDefault(end, ""));
        }
    }

    private static void fourth(Stem stem, String end) {
        if (!end.equals("ion") || stem.precededBy(end, "st")) {
            stem.cut(end);
        }
    }

    private static void last(Stem stem) {
        if (stem.ends("e")) {
            boolean falls =
                    stem.inSecond("e") || (stem.inFirst("e") && !shortAt(stem, stem.length() - 1));
            if (falls) {
                stem.cut("e");
            }
            return;
        }
        if (stem.ends("ll") && stem.inSecond("l")) {
            stem.cut("l");
        }
    }

    private static List<String> longestFirst(Map<String, String> rules) {
        return Stem.longestFirst(rules.keySet().toArray(String[]::new));
    }
}
