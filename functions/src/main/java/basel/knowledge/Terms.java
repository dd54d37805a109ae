package basel.knowledge;

import basel.shared.words.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The words of a chunk as a search needs them: the sorted prints of its stems, how often each is
/// there, and how many there are in all. A print is 32 bits: which words they were cannot be read.
record Terms(int[] prints, byte[] counts, int length) {
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
        return new Terms(prints, counts, stems.size());
    }

    /// The words of a question, each as the prints of its stems.
    static List<int[]> asked(String question) {
        return Words.asked(question).stream().map(Terms::prints).toList();
    }

    /// How often the word with one of these prints is there.
    int count(int[] word) {
        int most = 0;
        for (int print : word) {
            int place = java.util.Arrays.binarySearch(prints, print);
            most = Math.max(most, place < 0 ? 0 : counts[place]);
        }
        return most;
    }

    private static int[] prints(Set<String> stems) {
        return stems.stream().mapToInt(Terms::print).toArray();
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
