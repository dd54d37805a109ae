package basel.shared.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A word that is being cut down to its stem, with the two regions that Snowball's rules speak of:
/// R1 begins after the first consonant that follows a vowel, R2 is the same within R1.
final class Stem {
    private final StringBuilder letters;
    private final String vowels;
    private int first;
    private int second;

    Stem(CharSequence word, String vowels) {
        this.letters = new StringBuilder(word);
        this.vowels = vowels;
    }

    /// Suffixes with the longest first, as the longest that fits is the one that counts.
    static List<String> longestFirst(String... suffixes) {
        return Stream.of(suffixes)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// Finds the regions; R1 begins at `from` where that is above 0.
    void regions(int from) {
        first = from > 0 ? from : after(0);
        second = after(first);
    }

    /// R1 begins at the earliest after this many letters.
    void notBefore(int letterCount) {
        first = Math.min(letters.length(), Math.max(first, letterCount));
    }

    int first() {
        return first;
    }

    int length() {
        return letters.length();
    }

    char at(int place) {
        return letters.charAt(place);
    }

    boolean vowel(int place) {
        return place >= 0 && vowels.indexOf(letters.charAt(place)) >= 0;
    }

    /// Whether there is a vowel before this place.
    boolean vowelBefore(int place) {
        for (int i = 0; i < place; i++) {
            if (vowel(i)) {
                return true;
            }
        }
        return false;
    }

    boolean ends(String suffix) {
        return endsAt(letters.length(), suffix);
    }

    /// Whether the word's first `end` letters end so.
    boolean endsAt(int end, String suffix) {
        int start = end - suffix.length();
        return start >= 0 && letters.substring(start, end).equals(suffix);
    }

    Optional<String> longest(List<String> suffixes) {
        return suffixes.stream().filter(this::ends).findFirst();
    }

    /// Whether the suffix lies within R1.
    boolean inFirst(String suffix) {
        return letters.length() - suffix.length() >= first;
    }

    boolean inSecond(String suffix) {
        return letters.length() - suffix.length() >= second;
    }

    /// Whether the letter before the suffix is one of these.
    boolean precededBy(String suffix, String oneOf) {
        int place = letters.length() - suffix.length() - 1;
        return place >= 0 && oneOf.indexOf(letters.charAt(place)) >= 0;
    }

    void cut(String suffix) {
        letters.setLength(letters.length() - suffix.length());
    }

    void replace(String suffix, String by) {
        cut(suffix);
        letters.append(by);
    }

    void set(int place, char letter) {
        letters.setCharAt(place, letter);
    }

    void swap(char from, char to) {
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) == from) {
                letters.setCharAt(i, to);
            }
        }
    }

    @Override
    public String toString() {
        return letters.toString();
    }

    /// The place after the first consonant that follows a vowel at `from` or later.
    private int after(int from) {
        int place = from;
        while (place < letters.length() && !vowel(place)) {
            place++;
        }
        while (place < letters.length() && vowel(place)) {
            place++;
        }
        return Math.min(letters.length(), place + 1);
    }
}
