package basel.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// `stems.tsv` holds words with the stems that Snowball's own Python package (snowballstemmer
/// 3.1.1) gives for them: word, English, German.
final class StemsTest {
    private static final List<String[]> STEMS = stems();

    @Test
    void english_stems_are_snowballs() {
        for (var row : STEMS) {
            assertThat(EnglishStems.of(row[0])).as(row[0]).isEqualTo(row[1]);
        }
    }

    @Test
    void german_stems_are_snowballs() {
        for (var row : STEMS) {
            assertThat(GermanStems.of(row[0])).as(row[0]).isEqualTo(row[2]);
        }
    }

    @Test
    void there_are_enough_words_for_a_verdict() {
        assertThat(STEMS).hasSizeGreaterThan(500);
    }

    private static List<String[]> stems() {
        try (var file = StemsTest.class.getResourceAsStream("/words/stems.tsv")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read stems.tsv", e);
        }
    }
}
