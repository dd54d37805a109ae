package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarksTest {
    private final Marks marks = new Marks();

    @Test
    void a_mark_is_taken_out_with_the_space_before_it() {
        assertThat(through(List.of("I know Java [^f3], and Go.[^q12]")))
                .isEqualTo("I know Java, and Go.");
        assertThat(marks.found()).containsExactly("f3", "q12");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_mark_split_over_pieces_is_taken_out_all_the_same(int length) {
        var text = "Tell me [^q1] more [x] about [^not a mark] it. \uD83D\uDE00[^f2]";

        var shown = through(pieces(text, length));

        assertThat(shown).isEqualTo("Tell me more [x] about [^not a mark] it. \uD83D\uDE00");
        assertThat(marks.found()).containsExactly("q1", "f2");
    }

    @Test
    void no_piece_ever_shows_half_a_mark_or_half_a_character() {
        var text = "Hello [^abc] \uD83D\uDE00 there [^d]";

        for (var piece : pieces(text, 1)) {
            var shown = marks.take(piece);
            assertThat(shown).doesNotContain("[", "^");
            if (!shown.isEmpty()) {
                assertThat(Character.isHighSurrogate(shown.charAt(shown.length() - 1))).isFalse();
            }
        }
    }

    @Test
    void what_only_looked_like_a_mark_comes_at_the_end() {
        assertThat(through(List.of("An open [^q1"))).isEqualTo("An open [^q1");
        assertThat(marks.found()).isEmpty();
    }

    private String through(List<String> pieces) {
        var shown = new StringBuilder();
        pieces.forEach(piece -> shown.append(marks.take(piece)));
        return shown.append(marks.end()).toString();
    }

    private static List<String> pieces(String text, int length) {
        return text.codePoints().count() == 0
                ? List.of()
                : java.util.stream.IntStream.iterate(0, i -> i < text.length(), i -> i + length)
                        .mapToObj(i -> text.substring(i, Math.min(text.length(), i + length)))
                        .toList();
    }
}
