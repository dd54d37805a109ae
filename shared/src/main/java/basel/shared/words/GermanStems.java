package basel.shared.words;

import java.util.List;

/// German stems after Snowball's rules (3.x): endings fall, `ae` counts as `ä`, umlauts lose their
/// dots at the end.
final class GermanStems {
    private static final String VOWELS = "aeiouyäöü";
    private static final String BEFORE_S = "bdfghklmnrt";
    private static final String BEFORE_ST = "bdfghklmnt";
    private static final String BEFORE_ET = "Udfgklmnrstzä";
    private static final List<String> KEEP_ET = List.of("tick", "plan", "geordn", "intern", "tr");

    private static final List<String> FIRST =
            Stem.longestFirst(
                    "e", "em", "en", "erinnen", "erin", "ln", "ern", "er", "s", "es", "lns");
    private static final List<String> SECOND = Stem.longestFirst("en", "er", "et", "st", "est");
    private static final List<String> THIRD =
            Stem.longestFirst("end", "ig", "ung", "lich", "isch", "ik", "heit", "keit");

    private GermanStems() {}

    /// The stem of a word in small letters.
    static String of(String word) {
        var stem = new Stem(prepared(word), VOWELS);
        if (stem.length() >= 3) {
            stem.regions(0);
            stem.notBefore(3);
            stem.longest(FIRST).filter(stem::inFirst).ifPresent(end -> first(stem, end));
            stem.longest(SECOND).filter(stem::inFirst).ifPresent(end -> second(stem, end));
            stem.longest(THIRD).filter(stem::inSecond).ifPresent(end -> third(stem, end));
        }
        return finished(stem);
    }

    /// `u` and `y` between vowels are consonants, written large; spellings without umlauts get
    /// theirs.
    private static String prepared(String word) {
        var text = new Stem(word, VOWELS);
        for (int i = 1; i + 1 < text.length(); i++) {
            char letter = text.at(i);
            if ((letter == 'u' || letter == 'y') && text.vowel(i - 1) && text.vowel(i + 1)) {
                text.set(i, Character.toUpperCase(letter));
            }
        }
        return text.toString()
                .replace("qu", "Q")
                .replace("ß", "ss")
                .replace("ae", "ä")
                .replace("oe", "ö")
                .replace("ue", "ü")
                .replace("Q", "qu");
    }

    private static void first(Stem stem, String end) {
        switch (end) {
            case "em" -> {
                if (!stem.ends("system")) {
                    stem.cut(end);
                }
            }
            case "e", "en", "es" -> {
                stem.cut(end);
                if (stem.ends("niss")) {
                    stem.cut("s");
                }
            }
            case "s" -> {
                if (stem.precededBy(end, BEFORE_S)) {
                    stem.cut(end);
                }
            }
            case "ln", "lns" -> stem.replace(end, "l");
            default -> stem.cut(end);
        }
    }

    private static void second(Stem stem, String end) {
        int before = stem.length() - end.length();
        boolean falls =
                switch (end) {
                    case "st" -> stem.precededBy(end, BEFORE_ST) && before >= 4;
                    case "et" ->
                            stem.precededBy(end, BEFORE_ET)
                                    && KEEP_ET.stream()
                                            .noneMatch(kept -> stem.endsAt(before, kept));
                    default -> true;
                };
        if (falls) {
            stem.cut(end);
        }
    }

    private static void third(Stem stem, String end) {
        switch (end) {
            case "end", "ung" -> {
                stem.cut(end);
                if (stem.ends("ig") && !stem.precededBy("ig", "e") && stem.inSecond("ig")) {
                    stem.cut("ig");
                }
            }
            case "ig", "isch", "ik" -> {
                if (!stem.precededBy(end, "e")) {
                    stem.cut(end);
                }
            }
            case "lich", "heit" -> {
                stem.cut(end);
                if ((stem.ends("er") || stem.ends("en")) && stem.inFirst("er")) {
                    stem.cut("er");
                }
            }
            default -> {
                stem.cut(end);
                stem.longest(List.of("lich", "ig")).filter(stem::inSecond).ifPresent(stem::cut);
            }
        }
    }

    private static String finished(Stem stem) {
        stem.swap('Y', 'y');
        stem.swap('U', 'u');
        stem.swap('ä', 'a');
        stem.swap('ö', 'o');
        stem.swap('ü', 'u');
        return stem.toString();
    }
}
