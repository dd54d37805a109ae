package basel.persona;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the word that a misspelled one is likely to be: one letter missing, too many or exchanged
/// with the next; in longer words also a wrong one, in long ones two.
final class Spelling {
    private static final int SHORT = 3;
    private static final int USUAL = 5;
    private static final int LONGER = 7;
    private static final int SURE = 8;
    private static final int LONG = 10;

    private Spelling() {}

    /// Of words of five letters and more.
    static Optional<String> nearest(Set<String> stems, Set<String> vocabulary) {
        return stems.stream()
                .filter(stem -> stem.length() >= USUAL)
                .flatMap(stem ->
                        vocabulary.stream()
                                .filter(word -> word.length() >= USUAL)
                                .filter(word -> near(stem, word, stem.length() >= LONG ? 2 : 1)))
                .findFirst();
    }

    /// Of words of seven letters and more: among many words short ones are often others.
    static Optional<String> nearestLong(Set<String> stems, Set<String> vocabulary) {
        return nearest(
                stems.stream().filter(stem -> stem.length() >= LONGER).collect(Collectors.toSet()),
                vocabulary);
    }

    /// Of shorter ones too.
    static Optional<String> nearestShort(Set<String> stems, Set<String> vocabulary) {
        return stems.stream()
                .filter(stem -> stem.length() >= SHORT)
                .flatMap(stem ->
                        vocabulary.stream()
                                .filter(word -> word.length() > SHORT && near(stem, word, 1)))
                .findFirst();
    }

    private static boolean near(String one, String other, int most) {
        return one.charAt(0) == other.charAt(0)
                && Math.abs(one.length() - other.length()) <= most
                && distance(one, other) <= most;
    }

    /// Damerau and Levenshtein's, without moving letters twice.
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        int exchanged = one.length() < SURE ? 2 : 1;
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : exchanged;
        int least =
                Math.min(rows[i - 1][j - 1] + wrong, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean turned =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return turned ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
