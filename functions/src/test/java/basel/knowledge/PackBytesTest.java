package basel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PackBytesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void what_is_written_is_read_again() {
        var one = new Source("said/1", "said", "private", Set.of("salary", "health"), NOON, 3);
        var other = new Source("fact/ü", "fact", "public", Set.of(), NOON, 1);
        var entries =
                List.of(
                        entry(one, 0, "I earn enough.", Vector.of("m", new float[] {1, -2, 3})),
                        entry(one, 1, "I am well.", null),
                        entry(other, 0, "Nurse", Vector.of("other", new float[] {4, 5})));

        var read = PackBytes.read(PackBytes.write(entries));

        assertThat(read).hasSameSizeAs(entries);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i)).usingRecursiveComparison().isEqualTo(entries.get(i));
        }
    }

    @Test
    void the_guess_of_its_size_is_never_too_small() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < Pack.MOST; i++) {
            var source = new Source("said/0190-chat/" + i, "said", "private", Set.of(), NOON, 1);
            entries.add(entry(source, i, text(i), Vector.of("titan/v2/512", new float[512])));
        }

        long guess = entries.stream().mapToLong(PackBytes::size).sum();

        assertThat((long) PackBytes.write(entries).length).isBetween(guess / 2, guess);
    }

    @Test
    void another_format_is_refused() {
        assertThatThrownBy(() -> PackBytes.read(new byte[] {9, 0, 0}))
                .hasMessageContaining("format 9");
    }

    private static String text(int seed) {
        var random = new Random(seed);
        var words = new ArrayList<String>();
        for (int i = 0; i < 130; i++) {
            words.add(Integer.toString(random.nextInt(1_000_000), 36));
        }
        return String.join(" ", words);
    }

    private static Entry entry(
            Source source, int ordinal, String text, @org.jspecify.annotations.Nullable Vector v) {
        return new Entry(source, ordinal, new Chunk(ordinal, text).print(), Terms.of(text), v);
    }
}
