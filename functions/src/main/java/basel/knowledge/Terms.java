package basel.knowledge;

import basel.shared.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// The words of a chunk as a search needs them: the sorted prints of its stems, how often each is
/// there, the sorted prints of what its compounds may be made of, and how many words there are in
/// all. A print is 32 bits: which words they were cannot be read.
@SuppressWarnings("ArrayRecordComponent") // held by the thousand, changed by nobody
record Terms(int[] prints, byte[] counts, int[] parts, int length) {
    /// What a word counts that is only a part of a compound, or of which only a part is there.
    private static final double PART = 0.5;

    static Terms of(String text) {
        var stems = Words.of(text);
        var found = new TreeMap<Integer, Integer>();
        stems.forEach(stem -> found.merge(print(stem), 1, Integer::sum));
        var prints = new int[found.size()];
        var counts = new byte[found.size()];
        int next = 0;
        for (var entry : found.entrySet()) {
            prints[next] = entry.getKey();
            counts[next++] = (byte) Math.min(entry.getValue(), Byte.MAX_VALUE);
        }
        return new Terms(prints, counts, prints(Words.parts(text)), stems.size());
    }

    /// A word of a question.
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Asked(int[] prints, int[] parts) {}

    static List<Asked> asked(String question) {
        return Words.asked(question).stream()
                .map(word -> new Asked(prints(word.stems()), prints(word.parts())))
                .toList();
    }

    /// How often the word is there; less than once where only a part of it is, or it is only a
    /// part.
    double count(Asked word) {
        int most = 0;
        for (int print : word.prints()) {
            int place = Arrays.binarySearch(prints, print);
            most = Math.max(most, place < 0 ? 0 : counts[place]);
        }
        if (most > 0) {
            return most;
        }
        return meet(word.prints(), parts) || meet(word.parts(), prints) ? PART : 0;
    }

    private static boolean meet(int[] some, int[] sorted) {
        for (int print : some) {
            if (Arrays.binarySearch(sorted, print) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int[] prints(Collection<String> stems) {
        return stems.stream().mapToInt(Terms::print).sorted().toArray();
    }

    /// FNV-1a over the stem's characters.
    private static int print(String stem) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < stem.length(); i++) {
            hash = (hash ^ stem.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
